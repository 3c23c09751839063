"""What the history tells of a wijkplan, its parts and actions, and of a school. How a plan came about stays with the
wijk: who may read its working text, also after vaststellen."""

from django.db.models import QuerySet
from django.urls import reverse

from swv.logboek.woorden import bedrag, dag, getal, ja_nee, keuze, lengte, moment, tekst
from swv.models import Plek
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import (
    Actie,
    Advies,
    Afspraak,
    Agendapunt,
    Akkoord,
    Deelname,
    Indeling,
    Jaarvraag,
    Kenmerk,
    Leerlingtelling,
    Opmerking,
    Overleg,
    Planevaluatie,
    Planonderdeel,
    School,
    Sjabloondeel,
    Stand,
    Voortgang,
    Voortgangsregel,
    Wijkdoel,
    Wijkplan,
    Wijziging,
)
from wijken.models.wijkplan import Niveau, Onderdeelsoort
from wijken.permissions import (
    mag_besluiten_lezen,
    mag_overleg_lezen,
    mag_school_bekijken,
    mag_sjabloon_beheren,
    mag_werktekst_bekijken,
)

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
        code="voortgangen",
        rijen=lambda: Voortgang.objects.select_related("wijkplan__wijk__plek"),
        mag=lambda lid, voortgang: mag_werktekst_bekijken(lid, voortgang.wijkplan),
        titel=lambda voortgang: f"{voortgang}, {voortgang.wijkplan}",
        url=lambda swv, voortgang: reverse(
            "wijken:voortgang_update", args=[swv, voortgang.wijkplan_id, voortgang.periode]
        ),
        delen=(
            Geschiedenisdeel(
                Voortgang,
                (
                    Veld("helpt", "Wat helpt"),
                    Veld("hindert", "Wat hindert"),
                    Veld("ingediend_op", "Ingediend op", dag),
                    Veld("ingediend_door", "Ingediend door", tekst),
                ),
                met=("ingediend_door",),
            ),
            Geschiedenisdeel(
                Voortgangsregel,
                (Veld("stand", "Stand", keuze(Stand)), Veld("tekst", "In één regel")),
                van=lambda voortgang: {"voortgang": voortgang.pk},
                noem=lambda rij: str(rij.actie or rij.wijkdoel),
                met=("actie", "wijkdoel"),
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
        code="scholen",
        rijen=School.objects.met_namen,
        mag=mag_school_bekijken,
        titel=str,
        url=lambda swv, school: reverse("wijken:school_detail", args=[swv, school.pk]),
        delen=(
            Geschiedenisdeel(
                School,
                (
                    Veld("code", "Vestigingscode"),
                    Veld("soort", "Soort", keuze(School.Soort)),
                    Veld("denominatie", "Denominatie"),
                    Veld("straat", "Straat"),
                    Veld("postcode", "Postcode"),
                    Veld("plaats", "Plaats"),
                    Veld("gesloten_op", "Gesloten op", dag),
                ),
            ),
            Geschiedenisdeel(Plek, (Veld("naam", "Naam"),), noem=lambda rij: "naam"),
            Geschiedenisdeel(
                Kenmerk,
                (Veld("begin", "Vanaf", dag), Veld("einde", "Tot en met", dag)),
                van=lambda school: {"school": school.pk},
                noem=lambda rij: f"kenmerk {rij.get_soort_display()}",
            ),
            Geschiedenisdeel(
                Indeling,
                (
                    Veld("bestuur", "Bestuur"),
                    Veld("wijk", "Wijk", tekst),
                    Veld("begin", "Vanaf", dag),
                    Veld("einde", "Tot en met", dag),
                ),
                van=lambda school: {"school": school.pk},
                noem=lambda rij: "indeling",
                met=("bestuur__plek", "wijk__plek"),
            ),
            Geschiedenisdeel(
                Leerlingtelling,
                (Veld("aantal", "Leerlingen", getal), Veld("bron", "Bron")),
                van=lambda school: {"school": school.pk},
                noem=lambda rij: f"telling van {dag(rij.teldatum)}",
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="sjabloon",
        rijen=Sjabloondeel.objects.all,
        mag=mag_sjabloon_beheren,
        titel=str,
        url=lambda swv, deel: f"{reverse('wijken:sjabloon', args=[swv])}?jaar={deel.jaar}",
        delen=(
            Geschiedenisdeel(
                Sjabloondeel,
                (
                    Veld("titel", "Titel"),
                    Veld("niveau", "Niveau", keuze(Niveau)),
                    Veld("uitleg", "Uitleg"),
                    Veld("woorden", "Woorden", getal),
                    Veld("soort", "Wie schrijft mee", keuze(Onderdeelsoort)),
                    Veld("volgorde", "Plaats", getal),
                ),
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="jaarvragen",
        rijen=Jaarvraag.objects.all,
        mag=mag_sjabloon_beheren,
        titel=str,
        url=lambda swv, vraag: f"{reverse('wijken:sjabloon', args=[swv])}?jaar={vraag.jaar}",
        delen=(Geschiedenisdeel(Jaarvraag, (Veld("tekst", "Vraag"), Veld("bron", "Bron"))),),
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
        code="overleggen",
        rijen=lambda: Overleg.objects.select_related("plek"),
        mag=lambda lid, overleg: mag_overleg_lezen(lid, overleg.plek),
        titel=str,
        url=lambda swv, overleg: reverse("wijken:overleg_detail", args=[swv, overleg.pk]),
        delen=(
            Geschiedenisdeel(
                Overleg,
                (
                    Veld("begin", "Begin", moment),
                    Veld("einde", "Einde", moment),
                    Veld("waar", "Waar"),
                    Veld("status", "Stand", keuze(Overleg.Status)),
                    Veld("uitgenodigd_op", "Uitgenodigd op", dag),
                ),
            ),
            Geschiedenisdeel(
                Agendapunt,
                (
                    Veld("titel", "Punt"),
                    Veld("toelichting", "Toelichting"),
                    Veld("notitie", "Wat is er gezegd"),
                    Veld("besluit", "Besluit"),
                ),
                van=lambda overleg: {"overleg": overleg.pk},
                noem=lambda rij: f"punt ‘{rij.titel}’",
            ),
            Geschiedenisdeel(
                Deelname,
                (Veld("aanwezig", "Aanwezig", ja_nee),),
                van=lambda overleg: {"overleg": overleg.pk},
                noem=lambda rij: rij.naam,
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="afspraken",
        rijen=lambda: Afspraak.objects.select_related("plek"),
        mag=lambda lid, afspraak: mag_besluiten_lezen(lid, afspraak.plek),
        titel=str,
        url=lambda swv, afspraak: reverse("wijken:afspraak_detail", args=[swv, afspraak.pk]),
        delen=(
            Geschiedenisdeel(
                Afspraak,
                (
                    Veld("onderwerp", "Onderwerp", keuze(Afspraak.Onderwerp)),
                    Veld("titel", "Afspraak"),
                    Veld("tekst", "Tekst"),
                    Veld("eigenaar", "Wie houdt haar bij"),
                    Veld("herzien_voor", "Opnieuw bekijken voor", dag),
                    Veld("vervallen_op", "Geldt niet meer sinds", dag),
                ),
            ),
        ),
    )
)
