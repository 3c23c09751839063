"""What the history tells of evaluatiegesprekken and of the cards to talk by."""

from django.urls import reverse

from swv.logboek.woorden import dag, keuze, moment
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from swv.templatetags.getallen import hoofdletter
from wijken.models import Dialoogkaart, Gesprek, Gespreksonderwerp
from wijken.permissions import mag_gesprek_lezen, mag_sjabloon_beheren

register.geschiedenis(
    Geschiedenissoort(
        code="gesprekken",
        rijen=lambda: Gesprek.objects.select_related("plek"),
        mag=lambda lid, gesprek: mag_gesprek_lezen(lid, gesprek.plek),
        titel=lambda gesprek: hoofdletter(str(gesprek)),
        url=lambda swv, gesprek: reverse("wijken:gesprek_detail", args=[swv, gesprek.pk]),
        delen=(
            Geschiedenisdeel(
                Gesprek,
                (
                    Veld("datum", "Datum", dag),
                    Veld("erbij", "Wie waren erbij"),
                    Veld("samenvatting", "Samengevat"),
                    Veld("klaar_op", "Afgerond op", moment),
                ),
            ),
            Geschiedenisdeel(
                Gespreksonderwerp,
                (
                    Veld("stand", "Hoe het gaat", keuze(Gespreksonderwerp.Stand)),
                    Veld("notitie", "Wat er is gezegd"),
                ),
                van=lambda gesprek: {"gesprek": gesprek.pk},
                noem=lambda rij: f"‘{rij.titel}’",
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="dialoogkaarten",
        rijen=Dialoogkaart.objects.all,
        mag=mag_sjabloon_beheren,
        titel=str,
        url=lambda swv, kaart: reverse("wijken:kaart_list", args=[swv]),
        delen=(
            Geschiedenisdeel(
                Dialoogkaart,
                (
                    Veld("titel", "Onderwerp"),
                    Veld("vraag", "Vraag"),
                    Veld("voor", "In welke gesprekken", keuze(Dialoogkaart.Voor)),
                    Veld("vervallen_op", "Gestopt op", dag),
                ),
            ),
        ),
    )
)
