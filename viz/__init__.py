"""Offline pages that draw the graph: networks, maps, timelines."""
