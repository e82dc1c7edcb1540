"""What an enemy would hand in."""
