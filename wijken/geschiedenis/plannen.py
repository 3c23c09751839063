"""What the history tells of a wijkplan, its parts, goals and actions. How a plan came about stays with the
wijk: who may read its working text, also after vaststellen."""

from django.db.models import QuerySet
from django.urls import reverse

from swv.logboek.woorden import bedrag, dag, getal, keuze, lengte, tekst
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import (
    Actie,
    Advies,
    Akkoord,
    Opmerking,
    Partnerdeel,
    Planevaluatie,
    Planonderdeel,
    Raadpleging,
    Wijkdoel,
    Wijkplan,
    Wijziging,
)
from wijken.models.wijkplan import Niveau
from wijken.permissions import mag_werktekst_bekijken

ACTIEVELDEN = (
    Veld("omschrijving", "Wat"),
    Veld("wie", "Wie"),
    Veld("begin", "Vanaf", dag),
    Veld("einde", "Tot en met", dag),
    Veld("bedrag", "Uit de wijkpot", bedrag),
    Veld("uren", "Uren", getal),
)
WIJKDOELVELDEN = (
    Veld("tekst", "Doel"),
    Veld("niveau", "Niveau", keuze(Niveau)),
    Veld("maat", "Waaraan te zien"),
    Veld("nu", "Nu"),
    Veld("straks", "Eind van het jaar"),
    Veld("tot_jaar", "Loopt tot en met", tekst),
)
PARTNERVELDEN = (
    Veld("doet", "Wat de organisatie doet"),
    Veld("bedrag", "Van henzelf", bedrag),
    Veld("akkoord_op", "Akkoord op", dag),
)
RAADPLEGINGVELDEN = (
    Veld("datum", "Dag", dag),
    Veld("wie", "Wie zijn gevraagd"),
    Veld("aantal", "Hoeveel mensen", getal),
    Veld("verslag", "Wat zij zeiden"),
    Veld("gevolg", "Wat de wijk doet"),
)
OPMERKINGVELDEN = (
    Veld("citaat", "Over de zin"),
    Veld("tekst", "Opmerking"),
    Veld("opgelost_op", "Opgelost op", dag),
)


def _actie(rij: Actie) -> str:
    return f"actie ‘{rij.omschrijving}’"


def _onderdelen() -> QuerySet[Planonderdeel]:
    return Planonderdeel.objects.select_related("wijkplan__wijk__plek")


register.geschiedenis(
    Geschiedenissoort(
        code="wijkplannen",
        rijen=Wijkplan.objects.met_namen,
        mag=mag_werktekst_bekijken,
        titel=str,
        url=lambda swv, plan: reverse("wijken:wijkplan_detail", args=[swv, plan.pk]),
        delen=(
            Geschiedenisdeel(
                Wijkplan,
                (
                    Veld("status", "Stand", keuze(Wijkplan.Status)),
                    Veld("penvoerder", "Penvoerder", tekst),
                    Veld("uiterlijk", "Klaar op", dag),
                    Veld("vastgesteld_op", "Vastgesteld op", dag),
                ),
                met=("penvoerder__plek",),
            ),
            Geschiedenisdeel(
                Planonderdeel,
                (Veld("titel", "Titel"), Veld("niveau", "Niveau", keuze(Niveau)), Veld("tekst", "Tekst", lengte)),
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: f"onderdeel ‘{rij.titel}’",
            ),
            Geschiedenisdeel(Actie, ACTIEVELDEN, van=lambda plan: {"onderdeel__wijkplan": plan.pk}, noem=_actie),
            Geschiedenisdeel(
                Wijkdoel,
                WIJKDOELVELDEN,
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: f"doel van de wijk ‘{rij.tekst}’",
            ),
            Geschiedenisdeel(
                Partnerdeel,
                PARTNERVELDEN,
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: f"deel van {rij.organisatie}",
                met=("organisatie",),
            ),
            Geschiedenisdeel(
                Raadpleging,
                RAADPLEGINGVELDEN,
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: f"verslag van {rij.wie}",
            ),
            Geschiedenisdeel(
                Advies,
                (Veld("strekking", "Advies", keuze(Advies.Strekking)), Veld("toelichting", "Waarom")),
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: "advies",
            ),
            Geschiedenisdeel(
                Akkoord,
                (Veld("school", "School"), Veld("door", "Getekend door")),
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: "handtekening",
                met=("school__plek", "door"),
            ),
            Geschiedenisdeel(
                Wijziging,
                (
                    Veld("reden", "Waarom"),
                    Veld("omvang", "Omvang", keuze(Wijziging.Omvang)),
                    Veld("begeleider_op", "Akkoord procesbegeleider op", dag),
                    Veld("uitkomst", "Uitkomst", keuze(Wijziging.Uitkomst)),
                ),
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: "wijziging",
            ),
            Geschiedenisdeel(
                Planevaluatie,
                (Veld("werkte", "Wat werkte"), Veld("anders", "Wat doen we anders")),
                van=lambda plan: {"wijkplan": plan.pk},
                noem=lambda rij: f"evaluatie, {rij.get_niveau_display().lower()}niveau",
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="onderdelen",
        rijen=_onderdelen,
        mag=lambda lid, onderdeel: mag_werktekst_bekijken(lid, onderdeel.wijkplan),
        titel=str,
        url=lambda swv, onderdeel: reverse("wijken:planonderdeel_update", args=[swv, onderdeel.pk]),
        delen=(
            Geschiedenisdeel(
                Planonderdeel,
                (Veld("titel", "Titel"), Veld("uitleg", "Uitleg"), Veld("tekst", "Tekst", lengte)),
            ),
            Geschiedenisdeel(Actie, ACTIEVELDEN, van=lambda onderdeel: {"onderdeel": onderdeel.pk}, noem=_actie),
            Geschiedenisdeel(
                Opmerking,
                OPMERKINGVELDEN,
                van=lambda onderdeel: {"onderdeel": onderdeel.pk, "intern": False},
                noem=lambda rij: "opmerking",
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="acties",
        rijen=lambda: Actie.objects.select_related("onderdeel__wijkplan__wijk__plek"),
        mag=lambda lid, actie: mag_werktekst_bekijken(lid, actie.onderdeel.wijkplan),
        titel=str,
        url=lambda swv, actie: reverse("wijken:planonderdeel_update", args=[swv, actie.onderdeel_id]),
        delen=(Geschiedenisdeel(Actie, ACTIEVELDEN),),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="wijkdoelen",
        rijen=lambda: Wijkdoel.objects.select_related("wijkplan__wijk__plek"),
        mag=lambda lid, doel: mag_werktekst_bekijken(lid, doel.wijkplan),
        titel=str,
        url=lambda swv, doel: reverse("wijken:wijkplan_detail", args=[swv, doel.wijkplan_id]),
        delen=(Geschiedenisdeel(Wijkdoel, WIJKDOELVELDEN),),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="partnerdelen",
        rijen=lambda: Partnerdeel.objects.select_related("organisatie", "wijkplan__wijk__plek"),
        mag=lambda lid, deel: mag_werktekst_bekijken(lid, deel.wijkplan),
        titel=lambda deel: f"deel van {deel.organisatie}",
        url=lambda swv, deel: reverse("wijken:wijkplan_detail", args=[swv, deel.wijkplan_id]),
        delen=(Geschiedenisdeel(Partnerdeel, PARTNERVELDEN),),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="raadplegingen",
        rijen=lambda: Raadpleging.objects.select_related("wijkplan__wijk__plek"),
        mag=lambda lid, rij: mag_werktekst_bekijken(lid, rij.wijkplan),
        titel=lambda rij: f"verslag van {rij.wie}",
        url=lambda swv, rij: reverse("wijken:wijkplan_detail", args=[swv, rij.wijkplan_id]),
        delen=(Geschiedenisdeel(Raadpleging, RAADPLEGINGVELDEN),),
    )
)
