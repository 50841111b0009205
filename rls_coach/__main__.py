"""Runs the app: ``python -m rls_coach``."""

import sys

from rls_coach.cli import main

if __name__ == "__main__":
    sys.exit(main())
