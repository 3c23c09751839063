"""The wijkplan as a PDF."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from swv.beeld import palet, voorkant
from swv.dagen import vandaag
from swv.documenten.pdf import template_naar_pdf
from swv.models import Document, Instelling, Samenwerkingsverband
from swv.register import Bestand
from swv.templatetags.getallen import datum, hoofdletter
from wijken.models import Advies, Gesprek, Overleg, Planversie, Wijkplan, Wijziging
from wijken.models.wijkplan import Onderdeelsoort
from wijken.muurblad import muurblad
from wijken.overzichten.gesprekken import onderwerpen_van, standzin
from wijken.overzichten.overleg import aanwezigen, agenda_van, daarna, tafelnaam
from wijken.overzichten.partners import partnerrijen, partnerzin, plek_in_plan
from wijken.overzichten.plaatsen import opsomming
from wijken.overzichten.planlezen import niveaus_met_tekst
from wijken.overzichten.planstand import Planstand
from wijken.services import nieuwste_versie, volledige_inhoud
from wijken.word import MEDIATYPE, plan_als_word

NUL = Decimal("0.00")
STREKKINGEN = dict(Advies.Strekking.choices)


def wijkplan_pdf(document: Document, voortgang: Callable[[int], None]) -> Bestand:
    """A vastgesteld plan from a frozen version, else the working text, marked so; as PDF, as Word or for the wall."""
    plan = Wijkplan.objects.met_namen().met_stand().met_inhoud().get(pk=document.parameters["wijkplan"])
    context = pdf_context(plan, versie_van(plan, document.parameters))
    voortgang(40)
    naam = f"Wijkplan {plan.jaar} {plan.wijk}{context['versienaam']}"
    vorm = document.parameters.get("vorm", "")
    if vorm == "word":
        return Bestand(inhoud=plan_als_word(context), naam=f"{naam}.docx", mediatype=MEDIATYPE)
    if vorm == "muur":
        return Bestand(inhoud=muurblad(context), naam=f"{naam}, voor aan de muur.pdf")
    return Bestand(inhoud=template_naar_pdf("wijken/rapport_wijkplan.html", context), naam=f"{naam}.pdf")


def versie_van(plan: Wijkplan, parameters: dict[str, Any]) -> Planversie | None:
    """The version that was asked; without a number the newest one that holds, if any."""
    if nummer := parameters.get("versie"):
        return plan.versies.get(nummer=nummer)
    return nieuwste_versie(plan) if plan.is_afgesproken else None


def pdf_context(plan: Wijkplan, versie: Planversie | None) -> dict[str, Any]:
    """Context of the report, of one version or of the working text."""
    inhoud = versie.inhoud if versie else volledige_inhoud(plan)
    kop, stand = rapportkop(plan.swv_id), Planstand(plan)
    huizen = [versie is not None or school["getekend"] for school in plan.scholen_stand]
    delen, partners = inhoud["onderdelen"], partnerrijen(inhoud)
    return kop | {
        "looptekst": f"Wijkplan {plan.jaar} {plan.wijk}" + ("" if versie else ", concept"),
        "plan": plan,
        "versie": versie,
        "inhoud": inhoud,
        "versienaam": f", versie {versie.nummer}" if versie else ", concept",
        "akkoordzin": akkoordzin(inhoud) if versie else stand.akkoordzin,
        "gevuld": sum(1 for deel in delen if deel["tekst"]),
        "totaal": len(delen),
        "penvoerder": (inhoud.get("penvoerder") or {}).get("naam", ""),
        "wijkdoelen": inhoud.get("wijkdoelen", []),
        "niveaus": niveaus_met_tekst(inhoud),
        "akkoorden": [rij | {"op": parse_datetime(rij["op"])} for rij in inhoud["akkoorden"]],
        "adviezen": [
            rij | {"op": parse_datetime(rij["op"]), "strekking": STREKKINGEN[rij["strekking"]]}
            for rij in inhoud["adviezen"]
        ],
        "partnerplek": plek_in_plan(delen, Onderdeelsoort.WIJKTEAM),
        "ouderplek": plek_in_plan(delen, Onderdeelsoort.OUDERS),
        "partners": partners,
        "partnerzin": partnerzin(partners),
        "partnergeld": sum((rij["bedrag"] for rij in partners), NUL),
        "wijkpot": sum((Decimal(actie["bedrag"]) for deel in delen for actie in deel["acties"]), NUL),
        "raadplegingen": [rij | {"datum": parse_date(rij["datum"])} for rij in inhoud.get("raadplegingen", [])],
        "straat": voorkant([(str(plan.wijk), huizen)], titel="De scholen van de wijk", kleuren=kop["kleuren"]),
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
    mensen = aanwezigen(overleg)
    return rapportkop(overleg.swv_id) | {
        "looptekst": f"Verslag {tafelnaam(overleg.plek)}, {datum(overleg.begin)}",
        "overleg": overleg,
        "naam": tafelnaam(overleg.plek),
        "aanwezig": [een.naam for een in mensen if een.aanwezig],
        "afwezig": [een.naam for een in mensen if not een.aanwezig],
        "punten": agenda_van(overleg),
        "actiepunten": list(overleg.actiepunten.all()),
        "volgende": daarna(overleg),
    }


def gespreksverslag_pdf(document: Document, voortgang: Callable[[int], None]) -> Bestand:
    """An evaluatiegesprek: per topic how it stands, beside the time before, and what was agreed."""
    gesprek = Gesprek.objects.select_related("plek").get(pk=document.parameters["gesprek"])
    context = gespreksverslag_context(gesprek)
    voortgang(40)
    inhoud = template_naar_pdf("wijken/gesprek/rapport.html", context)
    return Bestand(inhoud=inhoud, naam=f"Verslag {gesprek} {datum(gesprek.datum)}.pdf")


def gespreksverslag_context(gesprek: Gesprek) -> dict[str, Any]:
    """Context of that verslag."""
    onderwerpen = onderwerpen_van(gesprek)
    return rapportkop(gesprek.swv_id) | {
        "kop": hoofdletter(str(gesprek)),
        "looptekst": f"Verslag {gesprek}, {datum(gesprek.datum)}",
        "gesprek": gesprek,
        "onderwerpen": onderwerpen,
        "standzin": standzin(een.rij.stand for een in onderwerpen),
        "actiepunten": list(gesprek.actiepunten.all()),
    }


def rapportkop(swv_id: int) -> dict[str, Any]:
    """What every report says of the samenwerkingsverband."""
    verband, instelling = Samenwerkingsverband.objects.get(pk=swv_id), Instelling.objects.get()
    return {
        "kleuren": palet(verband.slug),
        "swv_naam": verband.naam,
        "ondertitel": instelling.ondertitel,
        "voorbeelddata": instelling.voorbeelddata,
        "datum": vandaag(),
    }


def akkoordzin(inhoud: dict[str, Any]) -> str:
    """Who agreed to a frozen version."""
    scholen, wijziging = [rij["school"] for rij in inhoud["akkoorden"]], inhoud.get("wijziging") or {}
    if wijziging.get("omvang") == Wijziging.Omvang.KLEIN:
        return f"Kleine wijziging: {opsomming(scholen)} en {wijziging['begeleider']} zijn akkoord."
    if len(scholen) == 1:
        return "De school is akkoord."
    return f"{len(scholen)} van de {len(scholen)} scholen zijn akkoord."
