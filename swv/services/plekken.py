"""Places."""

import re
import unicodedata

from swv.models import Plek

LIDWOORDEN = re.compile(r"^('t|’t|het|de|een)\s+")


def sorteernaam(naam: str) -> str:
    """The key names are sorted by: lower case, no accents, no article ("De Singel" stands at the S)."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower().strip()
    return LIDWOORDEN.sub("", kaal) or kaal


def plek_maken(*, soort: str, naam: str) -> Plek:
    """A new place of the running samenwerkingsverband."""
    return Plek.objects.create(soort=soort, naam=naam, sorteernaam=sorteernaam(naam))
