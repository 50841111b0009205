"""The guided session as a person sees it."""
