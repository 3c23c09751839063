"""The doelenboom of one planperiode as one page, in the order in which the plan draws it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef

from doelen.models import Beleidsdoel, Indicator, Interventie, Jaardoel, Planperiode, Streefwaarde, Thema
from doelen.overzichten.portefeuille import houder_van, met_houder
from doelen.services.planperioden import DUUR
from swv.dagen import vandaag
from swv.templatetags.getallen import hoofdletter, telwoord
from wijken.models.wijkplan import Niveau

ONTBREEKT = "doeltekst ontbreekt"
ONDERAAN = "cultuur"  # in the plan the ground under kind, school and wijk


def kies_planperiode(perioden: Sequence[Planperiode], keuze: str) -> Planperiode | None:
    """The one asked for (``keuze``: its pk), else the one of this year, else the last."""
    gekozen = next((p for p in perioden if str(p.pk) == keuze), None)
    nu = next((p for p in perioden if p.begin <= vandaag().year <= p.einde), None)
    return gekozen or nu or (perioden[-1] if perioden else None)


def doelenboom(periode: Planperiode | None) -> dict[str, Any]:
    """Every thema with beleidsdoelen, interventies, indicatoren and jaardoelen of these years; six queries."""
    if periode is None:
        return {"kop": _kop([], [], []), "boven": [], "takken": [], "overzicht": []}
    beleid = list(periode.beleidsdoelen.select_related("thema", "gemeente__plek"))
    te_bevestigen = Streefwaarde.objects.filter(jaardoel=OuterRef("pk"), te_bevestigen=True)
    met_getal = Streefwaarde.objects.filter(jaardoel=OuterRef("pk"))
    jaardoelen = list(
        Jaardoel.objects.filter(jaar__range=(periode.begin, periode.einde))
        .select_related("thema")
        .annotate(te_bevestigen=Exists(te_bevestigen), met_getal=Exists(met_getal))
    )
    indicatoren = list(Indicator.objects.in_jaren(periode.begin, periode.einde).order_by("volgorde"))
    interventies = _per_doel(Interventie.objects.filter(beleidsdoel__planperiode=periode))
    takken = [
        _tak_van_thema(thema, beleid, indicatoren, jaardoelen, interventies)
        for thema in Thema.objects.prefetch_related(met_houder()).order_by("volgorde")
    ]
    takken.sort(key=lambda tak: tak["onderaan"])
    return {
        "kop": _kop(takken, beleid, jaardoelen),
        "boven": _niveaus([doel for doel in beleid if doel.thema_id is None], interventies),
        "takken": takken,
        "overzicht": _overzicht(takken, jaardoelen, beleid, interventies),
        "onderaan": next((tak for tak in takken if tak["onderaan"]), None),
        "te_bevestigen": sum(doel.te_bevestigen for doel in jaardoelen),
        "jaren_van_periode": _jaren_van(periode, jaardoelen),
        "volgende": f"{periode.einde + 1}–{periode.einde + DUUR}",
    }


def _tak_van_thema(
    thema: Thema,
    beleid: Sequence[Beleidsdoel],
    indicatoren: Sequence[Indicator],
    jaardoelen: Sequence[Any],
    interventies: dict[int, list[Interventie]],
) -> dict[str, Any]:
    eigen = [doel for doel in beleid if doel.thema_id == thema.pk]
    return {
        "thema": thema,
        "houder": houder_van(thema),
        "onderaan": thema.code == ONDERAAN,
        "niveaus": _niveaus(eigen, interventies),
        "indicatoren": [indicator for indicator in indicatoren if indicator.thema_id == thema.pk],
        "jaren": _jaren([doel for doel in jaardoelen if doel.thema_id == thema.pk]),
    }


def _per_doel(interventies: Any) -> dict[int, list[Interventie]]:
    per_doel: dict[int, list[Interventie]] = defaultdict(list)
    for interventie in interventies:
        per_doel[interventie.beleidsdoel_id].append(interventie)
    return per_doel


def _niveaus(beleid: Sequence[Beleidsdoel], interventies: dict[int, list[Interventie]]) -> list[dict[str, Any]]:
    """Kind, school, wijk: only the levels that have a goal."""
    niveaus = []
    for niveau in Niveau:
        doelen = [
            {"doel": doel, "ontbreekt": doel.opmerking == ONTBREEKT, "interventies": interventies.get(doel.pk, [])}
            for doel in beleid
            if doel.niveau == niveau
        ]
        if doelen:
            niveaus.append({"niveau": niveau, "doelen": doelen})
    return niveaus


def _overzicht(
    takken: Sequence[dict[str, Any]],
    jaardoelen: Sequence[Any],
    beleid: Sequence[Beleidsdoel],
    interventies: dict[int, list[Interventie]],
) -> list[dict[str, Any]]:
    """The drawing of the plan: per level its thema's, how many goals have a number, how many interventies."""
    rijen = []
    for niveau in Niveau:
        hier = [doel for doel in jaardoelen if doel.niveau == niveau and doel.thema.code != ONDERAAN]
        doelen = [doel for doel in beleid if doel.niveau == niveau and doel.thema_id]
        themas = {doel.thema_id for doel in (*hier, *doelen)}
        rijen.append(
            {
                "niveau": niveau,
                "themas": [tak["thema"] for tak in takken if tak["thema"].pk in themas and not tak["onderaan"]],
                "jaardoelen": len(hier),
                "met_getal": sum(doel.met_getal for doel in hier),
                "interventies": sum(len(interventies.get(doel.pk, [])) for doel in doelen),
            }
        )
    return rijen


def _jaren(jaardoelen: Sequence[Any]) -> list[dict[str, Any]]:
    per_jaar: dict[int, list[Any]] = defaultdict(list)
    for doel in jaardoelen:
        per_jaar[doel.jaar].append(doel)
    nu = vandaag().year
    return [{"jaar": jaar, "doelen": doelen, "open": jaar == nu} for jaar, doelen in sorted(per_jaar.items())]


def _jaren_van(periode: Planperiode, jaardoelen: Sequence[Any]) -> list[dict[str, Any]]:
    """Every year of the periode with its number of goals; ``over_te_nemen`` when the year before has and it has not."""
    aantal = {jaar: sum(doel.jaar == jaar for doel in jaardoelen) for jaar in range(periode.begin, periode.einde + 1)}
    return [
        {
            "jaar": jaar,
            "aantal": hier,
            "vorig": jaar - 1,
            "over_te_nemen": not hier and bool(aantal.get(jaar - 1)),
        }
        for jaar, hier in aantal.items()
    ]


def _kop(takken: Sequence[Any], beleid: Sequence[Any], jaardoelen: Sequence[Any]) -> str:
    if not (beleid or jaardoelen):
        return "Er staan nog geen doelen in de doelenboom"
    met_doelen = sum(bool(tak["niveaus"] or tak["jaren"]) for tak in takken)
    themas = f"{hoofdletter(telwoord(met_doelen))} {'thema' if met_doelen == 1 else 'thema’s'}"
    doelen = f"{telwoord(len(beleid))} {'beleidsdoel' if len(beleid) == 1 else 'beleidsdoelen'}"
    return f"{themas}, {doelen}, {len(jaardoelen)} {'jaardoel' if len(jaardoelen) == 1 else 'jaardoelen'}"
