"""Measurements as ratios taken in one run: ours against a floor or a peer; never asserted, machines are noisy."""
