"""The wijkplan as a PDF."""

from collections.abc import Callable
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from swv.beeld import palet, voorkant
from swv.dagen import vandaag
from swv.documenten.pdf import template_naar_pdf
from swv.models import Document, Instelling, Samenwerkingsverband
from swv.register import Bestand
from swv.templatetags.getallen import datum
from wijken.models import Advies, Overleg, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.opmaak import opmaken
from wijken.overzichten.overleg import aanwezigen, agenda_van, daarna, tafelnaam
from wijken.overzichten.planstand import Planstand
from wijken.services import volledige_inhoud

STREKKINGEN = dict(Advies.Strekking.choices)


def wijkplan_pdf(document: Document, voortgang: Callable[[int], None]) -> Bestand:
    """A vastgesteld plan from its frozen version, a working text as it stands now and marked so."""
    plan = Wijkplan.objects.met_namen().met_stand().met_inhoud().get(pk=document.parameters["wijkplan"])
    context = pdf_context(plan)
    voortgang(40)
    soort = "" if context["versie"] else ", concept"
    inhoud = template_naar_pdf("wijken/rapport_wijkplan.html", context)
    return Bestand(inhoud=inhoud, naam=f"Wijkplan {plan.jaar} {plan.wijk}{soort}.pdf")


def pdf_context(plan: Wijkplan) -> dict[str, Any]:
    """Context of the report."""
    versie = plan.versies.first() if plan.status == Wijkplan.Status.VASTGESTELD else None
    inhoud = versie.inhoud if versie else volledige_inhoud(plan)
    verband, instelling = Samenwerkingsverband.objects.get(pk=plan.swv_id), Instelling.objects.get()
    kleuren = palet(verband.slug)
    huizen = [school["getekend"] for school in plan.scholen_stand]
    return {
        "kleuren": kleuren,
        "swv_naam": verband.naam,
        "ondertitel": instelling.ondertitel,
        "voorbeelddata": instelling.voorbeelddata,
        "datum": vandaag(),
        "looptekst": f"Wijkplan {plan.jaar} {plan.wijk}" + ("" if versie else ", concept"),
        "plan": plan,
        "stand": Planstand(plan),
        "versie": versie,
        "niveaus": _niveaus(inhoud),
        "wijkdoelen": inhoud.get("wijkdoelen", []),
        "akkoorden": [rij | {"op": parse_datetime(rij["op"])} for rij in inhoud["akkoorden"]],
        "adviezen": [
            rij | {"op": parse_datetime(rij["op"]), "strekking": STREKKINGEN[rij["strekking"]]}
            for rij in inhoud["adviezen"]
        ],
        "straat": voorkant([(str(plan.wijk), huizen)], titel="De scholen van de wijk", kleuren=kleuren),
    }


def verslag_pdf(document: Document, voortgang: Callable[[int], None]) -> Bestand:
    """Who was there, what was said and decided, who does what, and when the next one is."""
    overleg = Overleg.objects.select_related("plek").get(pk=document.parameters["overleg"])
    context = verslag_context(overleg)
    voortgang(40)
    inhoud = template_naar_pdf("wijken/overleg/rapport.html", context)
    return Bestand(inhoud=inhoud, naam=f"Verslag {overleg} {datum(overleg.begin)}.pdf")


def verslag_context(overleg: Overleg) -> dict[str, Any]:
    """Context of the verslag; points of which nothing was noted are left out of it."""
    verband, instelling = Samenwerkingsverband.objects.get(pk=overleg.swv_id), Instelling.objects.get()
    mensen = aanwezigen(overleg)
    return {
        "kleuren": palet(verband.slug),
        "swv_naam": verband.naam,
        "ondertitel": instelling.ondertitel,
        "voorbeelddata": instelling.voorbeelddata,
        "datum": vandaag(),
        "looptekst": f"Verslag {tafelnaam(overleg.plek)}, {datum(overleg.begin)}",
        "overleg": overleg,
        "naam": tafelnaam(overleg.plek),
        "aanwezig": [een.naam for een in mensen if een.aanwezig],
        "afwezig": [een.naam for een in mensen if not een.aanwezig],
        "punten": agenda_van(overleg),
        "actiepunten": list(overleg.actiepunten.all()),
        "volgende": daarna(overleg),
    }


def _niveaus(inhoud: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"naam": niveau.label, "delen": [_deel(deel) for deel in inhoud["onderdelen"] if deel["niveau"] == niveau]}
        for niveau in Niveau
    ]


def _deel(deel: dict[str, Any]) -> dict[str, Any]:
    acties = [
        actie | {"begin": parse_date(actie["begin"]), "einde": parse_date(actie["einde"])} for actie in deel["acties"]
    ]
    return {"titel": deel["titel"], "html": opmaken(deel["tekst"]), "acties": acties}
