"""What would stop a night, and every night after."""
