"""What the history tells of each thing of this app with a page; one file per subject."""

from wijken.geschiedenis import overleg, plaatsen, plannen, sjabloon, voortgang

__all__ = ["overleg", "plaatsen", "plannen", "sjabloon", "voortgang"]
