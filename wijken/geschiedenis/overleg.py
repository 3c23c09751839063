"""What the history tells of meetings and of the afspraken made there."""

from django.urls import reverse

from swv.logboek.woorden import dag, ja_nee, keuze, moment
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import Afspraak, Agendapunt, Deelname, Overleg
from wijken.permissions import mag_besluiten_lezen, mag_overleg_lezen

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
