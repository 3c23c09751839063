"""How far the change of an agreed plan is and whose turn it is. Works on a plan annotated by ``met_stand()``."""

from typing import Any

from django.urls import reverse

from swv.models import Lid
from swv.register import Beurt
from swv.templatetags.getallen import datum
from swv.toegang.rechten import mag
from wijken.models import Wijkplan, Wijziging
from wijken.overzichten.plaatsen import opsomming
from wijken.services.tekenronde import Tekenronde, kleine_ronde

Status = Wijkplan.Status


def is_klein(plan: Wijkplan) -> bool:
    """A small change lies before penvoerder and procesbegeleider."""
    return plan.wijziging_stand["omvang"] == Wijziging.Omvang.KLEIN


def ronde(plan: Wijkplan) -> Tekenronde:
    """Who signs now, without a query."""
    scholen = frozenset(school["pk"] for school in plan.scholen_stand)
    wijziging = plan.wijziging_stand
    if not is_klein(plan):
        return Tekenronde(scholen)
    klaar = wijziging["begeleider"] is not None
    return kleine_ronde(scholen, plan.penvoerder_id, wijziging["door_pk"], begeleider=klaar)


def tekenende_scholen(plan: Wijkplan, lid: Lid) -> list[dict[str, Any]]:
    """The schools of this round that this member could sign for."""
    nu = ronde(plan)
    al = not nu.allemaal and any(school["getekend"] for school in plan.scholen_stand)
    if al or lid.pk == nu.niet_door:
        return []
    return [school for school in plan.scholen_stand if school["pk"] in nu.scholen]


def begeleider_is_aan_zet(plan: Wijkplan, lid: Lid) -> bool:
    """The procesbegeleider of the wijk has a small change to agree to."""
    wacht = plan.wordt_gewijzigd and plan.status == Status.TEKENEN and ronde(plan).begeleider is False
    return wacht and mag(lid, "wijken.adviseer_wijkplan", plan)


def kop(plan: Wijkplan) -> str:
    """What goes on, for the heading."""
    wat = "ligt een wijziging voor" if plan.status == Status.TEKENEN else "wordt aan een wijziging geschreven"
    return f"Wijkplan {plan.jaar} is vastgesteld, er {wat}"


def wachten_op(plan: Wijkplan) -> list[str]:
    """Who did not agree yet, by name."""
    nu = ronde(plan)
    if nu.allemaal:
        namen = [s["naam"] for s in plan.scholen_stand if s["pk"] in nu.scholen and not s["getekend"]]
    else:
        namen = [] if any(s["getekend"] for s in plan.scholen_stand) else ["een andere directeur van de wijk"]
    return [*namen, "de procesbegeleider"] if nu.begeleider is False else namen


def beurt(plan: Wijkplan, eigen: list[dict[str, Any]], lid: Lid) -> dict[str, str]:
    """Whose turn it is: {wie, tekst, staat}. ``eigen``: the schools this member has yet to sign for."""
    geldt = f"Tot die tijd geldt versie {plan.versie_nummer or 1}."
    if plan.status == Status.WIJZIGING:
        mijn = mag(lid, "wijken.schrijf_wijkplan", plan)
        wie = "U en de andere scholen" if mijn else f"De scholen van {plan.wijk}"
        tekst = f"Schrijf de wijziging en leg haar voor. {geldt}"
        return {"wie": f"{wie} zijn aan zet.", "tekst": tekst, "staat": "aan" if mijn else "uit"}
    if eigen or begeleider_is_aan_zet(plan, lid):
        wat = f"teken voor {opsomming(school['naam'] for school in eigen)}" if eigen else "geef uw akkoord"
        return {"wie": "U bent aan zet.", "tekst": f"Lees wat er verandert en {wat}. {geldt}", "staat": "aan"}
    wachten = wachten_op(plan)
    zin = f"{opsomming(wachten)} {'is' if len(wachten) == 1 else 'zijn'} aan zet."
    return {"wie": zin[:1].upper() + zin[1:], "tekst": geldt, "staat": "uit"}


def ladder(plan: Wijkplan) -> list[dict[str, Any]]:
    """Version n, writing, agreeing, version n + 1."""
    nummer = plan.versie_nummer or 1
    tekent = plan.status == Status.TEKENEN
    if not tekent:
        wie, hoe = "Akkoord", ""
    elif is_klein(plan):
        wie, hoe = "Kleine wijziging: akkoord", f"wacht op {opsomming(wachten_op(plan))}"
    else:
        getekend = sum(1 for school in plan.scholen_stand if school["getekend"])
        wie, hoe = "Grote wijziging: alle scholen tekenen", f"{getekend} van {len(plan.scholen_stand)}"
    return [
        {"naam": f"Versie {nummer} vastgesteld", "staat": "klaar", "wanneer": datum(plan.vastgesteld_op)},
        {"naam": "Wijziging schrijven", "staat": "klaar" if tekent else "aan", "wanneer": ""},
        {"naam": wie, "staat": "aan" if tekent else "uit", "wanneer": hoe},
        {"naam": f"Versie {nummer + 1} vastgesteld", "staat": "uit", "wanneer": ""},
    ]


def wijziging_url(slug: str, plan: Wijkplan) -> str:
    return reverse("wijken:wijziging_detail", args=[slug, plan.wijziging_stand["pk"]])


def vervolg(plan: Wijkplan, eigen: list[dict[str, Any]], lid: Lid, slug: str) -> dict[str, Any] | None:
    """The bar of the next step, for who can do something now."""
    url = wijziging_url(slug, plan)
    if eigen or begeleider_is_aan_zet(plan, lid):
        tekst = "Met het laatste akkoord is de wijziging vastgesteld als nieuwe versie van het plan."
        knop = "Lees en teken" if eigen else "Lees en geef akkoord"
        return {"titel": "Volgende stap: akkoord.", "tekst": tekst, "knop": knop, "url": f"{url}#tekenen"}
    if plan.status == Status.WIJZIGING and mag(lid, "wijken.schrijf_wijkplan", plan):
        return {
            "titel": "Volgende stap: voorleggen.",
            "tekst": "De tekst staat dan vast. Een kleine wijziging gaat naar de penvoerder en de procesbegeleider, "
            "een grote naar alle scholen.",
            "knop": "Leg de wijziging voor",
            "actie": reverse("wijken:wijkplan_tekening", args=[slug, plan.pk]),
        }
    return None


def beurten(slug: str, plan: Wijkplan, eigen: list[dict[str, Any]], lid: Lid) -> list[Beurt]:
    """What waits on this member, for Aan zet."""
    wijziging, url = plan.wijziging_stand, wijziging_url(slug, plan)
    sleutel = f"wijziging-{wijziging['pk']}"
    if eigen or begeleider_is_aan_zet(plan, lid):
        return [
            Beurt(
                sleutel=f"{sleutel}-akkoord",
                titel=f"Een wijziging van het wijkplan {plan.jaar} van {plan.wijk}",
                tekst=f"{wijziging['door']}: {wijziging['reden']}"[:240],
                url=f"{url}#tekenen",
                knop="Lees en teken" if eigen else "Lees en geef akkoord",
                minuten=5,
            )
        ]
    if plan.status == Status.WIJZIGING and wijziging["door_pk"] == lid.pk:
        return [
            Beurt(
                sleutel=f"{sleutel}-voorleggen",
                titel=f"Leg uw wijziging van het wijkplan {plan.jaar} voor",
                tekst=f"Tot die tijd geldt versie {plan.versie_nummer or 1}.",
                url=url,
                knop="Naar de wijziging",
                minuten=5,
            )
        ]
    return []
