"""What the history tells of a school, and who was the contactbestuurder of a wijk."""

from django.urls import reverse

from swv.logboek.woorden import dag, getal, keuze, tekst
from swv.models import Plek
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import Indeling, Kenmerk, Leerlingtelling, Ondersteuningsprofiel, School, Wijk
from wijken.permissions import mag_school_bekijken, mag_wijk_bekijken

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
                Ondersteuningsprofiel,
                (Veld("vanaf", "Geldt vanaf", dag), Veld("bestand", "Bestand")),
                van=lambda school: {"school": school.pk},
                noem=lambda rij: "SOP",
                met=("bestand",),
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
        code="wijken",
        rijen=Wijk.objects.met_namen,
        mag=mag_wijk_bekijken,
        titel=str,
        url=lambda swv, wijk: reverse("wijken:wijk_detail", args=[swv, wijk.pk]),
        delen=(
            Geschiedenisdeel(
                Wijk, (Veld("contactbestuurder", "Contactbestuurder", tekst),), met=("contactbestuurder",)
            ),
        ),
    )
)
