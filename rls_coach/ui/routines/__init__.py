"""Routines: the ones to choose from, and the editor of one's own."""
