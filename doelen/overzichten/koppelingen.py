"""Goals linked to a wijkplan, each with the last figure of the wijk."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from doelen.models import ActieDoel, Jaardoel, OnderdeelDoel, Uitkomst
from doelen.overzichten.cijfers import cijfer_van
from doelen.permissions import mag_exact_zien
from doelen.services.regels import Regel
from swv.models import Lid, Plek
from wijken.models import Planonderdeel, Wijkplan


def gekoppeld(koppelingen: QuerySet[OnderdeelDoel], plan: Wijkplan, lid: Lid) -> list[dict[str, Any]]:
    """Each link with the newest outcome of the wijk for that goal, as this member sees it elsewhere; three queries."""
    rijen = (
        koppelingen.select_related("jaardoel__thema", "onderdeel")
        .prefetch_related("jaardoel__streefwaarden")
        .order_by("onderdeel__volgorde", "jaardoel__thema__volgorde", "jaardoel__volgnummer")
    )
    return met_cijfers(list(rijen), plan, lid)


def afgesproken_koppelingen(plan: Wijkplan) -> list[OnderdeelDoel]:
    """The links in the agreed version of a plan that changes, as rows that are never saved; two queries."""
    if plan.leesversie is None:
        return []
    inhoud = plan.leesversie.inhoud
    vaste = inhoud["delen"].get("doelen", [])
    doelen = Jaardoel.objects.filter(jaar=plan.jaar, sleutel__in={rij["doel"] for rij in vaste})
    met_doel = {doel.sleutel: doel for doel in doelen.select_related("thema").prefetch_related("streefwaarden")}
    pks = {deel["volgorde"]: deel["pk"] for deel in inhoud["onderdelen"]}
    return [
        OnderdeelDoel(
            onderdeel=Planonderdeel(pk=pks[rij["onderdeel"]], titel=rij["titel"]), jaardoel=met_doel[rij["doel"]]
        )
        for rij in vaste
        if rij["doel"] in met_doel
    ]


def met_cijfers(rijen: Sequence[OnderdeelDoel], plan: Wijkplan, lid: Lid) -> list[dict[str, Any]]:
    """These links (``streefwaarden`` prefetched) with the newest outcome of the wijk; one query."""
    indicatoren = {s.indicator_id for rij in rijen for s in rij.jaardoel.streefwaarden.all()}
    laatste = _laatste(plan, indicatoren) if indicatoren else {}
    mag = mag_exact_zien(lid, Plek(pk=plan.wijk_id, soort=Plek.Soort.WIJK))
    return [_rij(koppeling, laatste, mag=mag) for koppeling in rijen]


def doelen_bij_voortgang(plan: Wijkplan, lid: Lid) -> list[dict[str, Any]]:
    """Every goal that a part or an actie of the plan works on, with the newest figure of the wijk; three queries."""
    van_onderdeel = OnderdeelDoel.objects.filter(onderdeel__wijkplan=plan).values("jaardoel")
    van_actie = ActieDoel.objects.filter(actie__onderdeel__wijkplan=plan).values("jaardoel")
    doelen = Jaardoel.objects.filter(Q(pk__in=van_onderdeel) | Q(pk__in=van_actie)).select_related("thema")
    rijen = list(doelen.prefetch_related("streefwaarden").order_by("thema__volgorde", "volgnummer"))
    indicatoren = {s.indicator_id for doel in rijen for s in doel.streefwaarden.all()}
    laatste = _laatste(plan, indicatoren) if indicatoren else {}
    mag = mag_exact_zien(lid, Plek(pk=plan.wijk_id, soort=Plek.Soort.WIJK))
    return [{"doel": doel} | _stand_van(doel, laatste, mag=mag) for doel in rijen]


def _laatste(plan: Wijkplan, indicatoren: Collection[int]) -> dict[int, Uitkomst]:
    rijen = Uitkomst.objects.filter(plek=plan.wijk_id, indicator__in=indicatoren).met_namen()
    return {u.indicator_id: u for u in rijen.order_by("jaar", "periode")}


def _rij(koppeling: OnderdeelDoel, laatste: dict[int, Uitkomst], *, mag: bool) -> dict[str, Any]:
    rij = {"koppeling": koppeling, "onderdeel": koppeling.onderdeel, "doel": koppeling.jaardoel}
    return rij | _stand_van(koppeling.jaardoel, laatste, mag=mag)


def _stand_van(doel: Jaardoel, laatste: dict[int, Uitkomst], *, mag: bool) -> dict[str, Any]:
    """The newest figure of a goal as this reader may see it, with its year and period."""
    uitkomsten = [laatste.get(s.indicator_id) for s in doel.streefwaarden.all()]
    uitkomst = next((u for u in uitkomsten if u is not None), None)
    return {
        "jaar": uitkomst.jaar if uitkomst else None,
        "periode": uitkomst.periode if uitkomst else "",
        "cijfer": cijfer_van(Regel(uitkomst), mag=mag) if uitkomst else None,
    }


def doelkeuzes(jaar: int, *, zonder: Collection[int]) -> list[tuple[str, Any]]:
    """The goals of a year per theme, for a select."""
    groepen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for doel in Jaardoel.objects.filter(jaar=jaar).select_related("thema"):
        if doel.pk not in zonder:
            groepen[doel.thema.naam].append((str(doel.pk), doel.tekst))
    return [("", "Kies een doel"), *groepen.items()]
