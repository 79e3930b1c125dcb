-- How many signatures an account gave and that counted at once a letter had, this one included; NULL where it did not
-- count at once, or nobody's account gave it. What came within an hour is a difference, and need not be counted.
ALTER TABLE signature ADD COLUMN nth INTEGER;

UPDATE signature SET nth = numbered.nth FROM (
    SELECT letter_id, seq, row_number() OVER (PARTITION BY letter_id ORDER BY signed_at, seq) AS nth FROM signature
    WHERE state = 'signed' AND user_id IS NOT NULL
) AS numbered
WHERE numbered.letter_id = signature.letter_id AND numbered.seq = signature.seq;

DROP INDEX signature_recent;
CREATE INDEX signature_recent ON signature (letter_id, signed_at, nth) WHERE nth IS NOT NULL;

-- Since signature_tally keeps the numbers nothing is counted along it; what waits is found by its state alone.
DROP INDEX signature_counted;
CREATE INDEX signature_by_state ON signature (letter_id, state);
