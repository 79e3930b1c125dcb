"""Who signed: what signatories are asked, who may sign for whom, and where signatures stand."""
