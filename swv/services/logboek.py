"""The logboek: one line for what a security officer asks for first. Rows themselves have their history by triggers."""

from swv.models import Lid, Logregel


def loggen(*, soort: str, tekst: str, wie: Lid | None = None, over: Lid | None = None) -> None:
    """Add a line, in the transaction of the act; ``tekst`` is a Dutch phrase without names."""
    Logregel.objects.create(soort=soort, tekst=tekst[:200], wie=wie, over=over)
