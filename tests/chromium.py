"""Finds Debian's Chromium for the browser tests, and installs it where that is allowed (`python -m tests.chromium`)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """The path of an installed Chromium, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def install() -> str | None:
    """Install Chromium with apt-get where this is root on Debian; None when it went well, else why it did not."""
    if not Path("/etc/debian_version").exists() or shutil.which("apt-get") is None:
        return "there is no Chromium, and no Debian to install it from"
    if os.geteuid() != 0:
        return "there is no Chromium and only root may install it (apt-get install chromium)"
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for what in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        done = subprocess.run(["apt-get", "-qq", *what], env=quiet, capture_output=True, text=True, check=False)  # noqa: S607 - fixed words, Debian's own tool
        if done.returncode:
            said = (done.stderr.strip() or done.stdout.strip()).splitlines()
            return f"apt-get {what[0]} failed: {said[-1] if said else done.returncode}"
    return None if find() else "apt-get installed no Chromium"


def path_or_skip() -> str:
    """The path of Chromium; without one the test is skipped, or fails where CI is set."""
    path = find()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("there is no Chromium (python -m tests.chromium)")
    return str(path)


def main() -> int:
    """Make sure there is a Chromium; 1 when there is none and CI insists on it."""
    problem = None if find() else install()
    if problem is None:
        return 0
    sys.stderr.write(f"Browser tests {'cannot run' if os.environ.get('CI') else 'will be skipped'}: {problem}.\n")
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
