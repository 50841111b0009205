"""What the command line answers with, besides 0 for all is well."""

EXIT_ERROR = 1
EXIT_USAGE = 2
EXIT_DATA = 3
EXIT_IN_USE = 75
"""The number that programs agreed on for "try again later"."""
