"""The doelenboom as one page."""

from collections import defaultdict
from typing import Any

from django.db.models import Exists, OuterRef

from doelen.models import Beleidsdoel, Indicator, Jaardoel, Streefwaarde
from swv.dagen import vandaag
from swv.templatetags.getallen import hoofdletter, telwoord

ONTBREEKT = "doeltekst ontbreekt"


def doelenboom() -> dict[str, Any]:
    """Every theme with its beleidsdoelen, indicatoren and jaardoelen per year; three queries."""
    beleid = list(Beleidsdoel.objects.select_related("thema", "gemeente__plek"))
    indicatoren = list(Indicator.objects.select_related("thema"))
    te_bevestigen = Streefwaarde.objects.filter(jaardoel=OuterRef("pk"), te_bevestigen=True)
    jaardoelen = list(Jaardoel.objects.select_related("thema").annotate(te_bevestigen=Exists(te_bevestigen)))
    alles = [*beleid, *indicatoren, *jaardoelen]
    themas = sorted({ding.thema for ding in alles if ding.thema}, key=lambda thema: thema.volgorde)
    return {
        "kop": _kop(len(themas), len(beleid), len(jaardoelen)),
        "boven": [_tak(doel) for doel in beleid if doel.thema_id is None],
        "themas": [
            {
                "thema": thema,
                "beleid": [_tak(doel) for doel in beleid if doel.thema_id == thema.pk],
                "indicatoren": [indicator for indicator in indicatoren if indicator.thema_id == thema.pk],
                "jaren": _jaren([doel for doel in jaardoelen if doel.thema_id == thema.pk]),
            }
            for thema in themas
        ],
    }


def _jaren(jaardoelen: list[Jaardoel]) -> list[dict[str, Any]]:
    per_jaar: dict[int, list[Jaardoel]] = defaultdict(list)
    for doel in jaardoelen:
        per_jaar[doel.jaar].append(doel)
    nu = vandaag().year
    return [{"jaar": jaar, "doelen": doelen, "open": jaar == nu} for jaar, doelen in sorted(per_jaar.items())]


def _tak(doel: Beleidsdoel) -> dict[str, Any]:
    return {"doel": doel, "ontbreekt": doel.opmerking == ONTBREEKT, "gemeente": doel.gemeente}


def _kop(themas: int, beleid: int, jaardoelen: int) -> str:
    if not jaardoelen:
        return "Er staan nog geen doelen in de doelenboom"
    return f"{hoofdletter(telwoord(themas))} thema’s, {telwoord(beleid)} beleidsdoelen, {jaardoelen} jaardoelen"
