"""What the history tells of each thing of this app with a page; one file per subject."""

from wijken.geschiedenis import gesprekken, overleg, plaatsen, plannen, sjabloon, voortgang

__all__ = ["gesprekken", "overleg", "plaatsen", "plannen", "sjabloon", "voortgang"]
