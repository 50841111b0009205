"""The window: pages, player, widgets, charts and theme."""
