"""The page on which a person makes an exercise of their own."""
