"""A wijkplan on one A4 for the wall of the team room: every part in a sentence, every actie with who and when."""

import re
from collections.abc import Iterator
from typing import Any

from swv.beeld import silhouet
from swv.documenten.pdf import passend_op_een_blad
from swv.templatetags.getallen import maand_kort

# From large to small type in points, acties per part and parts per level, until it fits on one page.
MATEN = (
    (14, 9, 99),
    (12.5, 9, 99),
    (11, 9, 99),
    (10, 9, 99),
    (9, 9, 99),
    (8, 6, 99),
    (8, 3, 40),
    (7, 1, 25),
    (7, 0, 12),
)
LANGSTE = 170


def muurblad(context: dict[str, Any]) -> bytes:
    """A tagged PDF of exactly one page, from the context of the report."""
    return passend_op_een_blad("wijken/muurblad.html", contexten(context))


def contexten(context: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The same page, each time smaller or with less on it."""
    omtrek = context["plan"].wijk.omtrek
    basis = context | {
        "merk": context["kleuren"]["merk"],
        "silhouet": silhouet(omtrek, breedte=84, hoogte=74) if omtrek else None,
    }
    partners = {context["partnerplek"]: context["partners"]}
    for letter, acties, delen in MATEN:
        niveaus = [_niveau(niveau, acties, delen, partners) for niveau in context["niveaus"]]
        yield basis | {"letter": str(letter), "niveaus": [niveau for niveau in niveaus if niveau["delen"]]}


def _niveau(niveau: dict[str, Any], acties: int, delen: int, partners: dict[int, Any]) -> dict[str, Any]:
    gevuld = [deel for deel in niveau["delen"] if deel["html"] or deel["acties"] or partners.get(deel["pk"])]
    stukken = [_deel(deel, acties, partners.get(deel["pk"], [])) for deel in gevuld[:delen]]
    return niveau | {"delen": stukken, "meer": max(0, len(gevuld) - delen)}


def _deel(deel: dict[str, Any], hoogstens: int, partners: list[dict[str, Any]]) -> dict[str, Any]:
    acties = [{"wat": a["omschrijving"], "wie": a["wie"], "wanneer": _wanneer(a)} for a in deel["acties"]]
    return {
        "titel": deel["titel"],
        "zin": eerste_zin(deel["html"]),
        "acties": acties[:hoogstens],
        "partners": [{"wie": een["organisatie"], "wat": in_een_zin(een["doet"])} for een in partners[:hoogstens]],
        "meer": max(0, len(acties) - hoogstens),
    }


def _wanneer(actie: dict[str, Any]) -> str:
    begin, einde = maand_kort(actie["begin"]), maand_kort(actie["einde"])
    if (begin, einde) == ("jan", "dec"):
        return "hele jaar"
    return begin if begin == einde else f"{begin} – {einde}"


def eerste_zin(html: str) -> str:
    """The first sentence of a text, as far as it fits on a line or two."""
    kaal = re.sub(r"<(h4)>.*?</\1>", " ", html, flags=re.DOTALL)
    return in_een_zin(re.sub(r"<[^>]+>", " ", kaal or html))


def in_een_zin(tekst: str) -> str:
    """The same of a text without markup."""
    kaal = " ".join(tekst.split())
    zin = re.split(r"(?<=[.!?])\s", kaal, maxsplit=1)[0]
    return zin if len(zin) <= LANGSTE else f"{zin[:LANGSTE].rsplit(' ', 1)[0]} …"
