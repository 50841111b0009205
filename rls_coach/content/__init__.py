"""The exercises and routines as data files, and their loader."""
