"""At least one row in every tenant table, so that a probe has something to find at the neighbours."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone

from arrangementen.models import Arrangement, Goedkeuring
from budgetten.models import Geldstroom, TlvBedrag, Toekenning, Verdeelregel, Verdeling
from doelen import models as doelen
from swv.models import Bestand, Document, Gebeurtenis, Logregel, Mandaat, Taakbeurt, Uitnodiging
from swv.tenancy.catalogus import VAST
from swv.tenancy.models import TenantForeignKey, TenantOneToOneField
from swv.tenancy.operations import is_geschiedenis
from tests.url_objecten import maak_objecten
from tests.wereld import VANDAAG, Wereld
from wijken import models as wijken
from wijken.models import Actie, Actiepunt, Advies, Akkoord, Kenmerk, Planversie, Wijkplan

ONZE_APPS = ("swv", "wijken", "budgetten", "arrangementen", "doelen")


@dataclass(frozen=True)
class Verwijzing:
    """A column that points at a row of another tenant table, and the composite key that guards it."""

    kolom: str
    naar: str
    sleutel: str


@dataclass(frozen=True)
class Tabel:
    """A tenant table as the models know it."""

    naam: str
    pk: str
    alleen_toevoegen: bool
    verwijzingen: tuple[Verwijzing, ...] = ()
    uniek: dict[str, Any] = field(default_factory=dict, hash=False)


def tenantmodellen() -> list[type[models.Model]]:
    """Every concrete model of our apps with a swv_id, history tables included."""
    alle = [model for app in ONZE_APPS for model in apps.get_app_config(app).get_models(include_auto_created=True)]
    return [model for model in alle if any(veld.column == "swv_id" for veld in model._meta.local_concrete_fields)]


def tabelnamen(modellen: Iterable[type[models.Model]]) -> set[str]:
    """The tables of these models."""
    return {model._meta.db_table for model in modellen}


def tenanttabellen() -> list[Tabel]:
    """All of them, with what the probes need to know."""
    return [_tabel(model) for model in sorted(tenantmodellen(), key=lambda model: model._meta.db_table)]


def _tabel(model: type[models.Model]) -> Tabel:
    meta = model._meta
    geschiedenis = is_geschiedenis(model)
    verwijzingen = tuple(
        Verwijzing(veld.column, veld.related_model._meta.db_table, f"{meta.db_table}_{veld.column}_swv"[:63])
        for veld in meta.local_fields
        if isinstance(veld, TenantForeignKey | TenantOneToOneField) and not geschiedenis
    )
    vast = geschiedenis or meta.db_table in VAST
    return Tabel(meta.db_table, meta.pk.column, vast, verwijzingen, _andere_waarden(model))


def _andere_waarden(model: type[models.Model]) -> dict[str, Any]:
    """For the unique columns of a copy of a row: values that no row has."""
    uniek = {naam for sleutel in model._meta.constraints for naam in getattr(sleutel, "fields", ())}
    waarden: dict[str, Any] = {}
    for veld in model._meta.local_fields:
        if veld.name in uniek and isinstance(veld, models.CharField) and not veld.choices:
            waarden[veld.column] = "z9"
        elif veld.name in uniek and isinstance(veld, models.IntegerField) and not veld.is_relation:
            waarden[veld.column] = 2031
    return waarden


def vul_alle_tabellen(wereld: Wereld) -> dict[str, int]:
    """The objects of the URL table and a row in what is still empty. Call it inside ``with tenant(...)``."""
    objecten = maak_objecten(wereld)
    for vul in (_grond, _plannen, _rond_het_plan, _om_de_wijk, _geld, _doelen):
        vul(wereld, objecten)
    return objecten


def _grond(wereld: Wereld, objecten: dict[str, int]) -> None:
    directeur, collega = wereld.leden["directeur"], wereld.leden["collega"]
    straks = timezone.now() + datetime.timedelta(days=7)
    Gebeurtenis.objects.create(soort="proef", door=directeur)
    Logregel.objects.create(soort="ingelogd", tekst="Ingelogd", wie=directeur, over=collega)
    bestand = Bestand.objects.create(naam="a.pdf", soort="application/pdf", omvang=1, sha256="a" * 64, door=directeur)
    doelen.Mijlpaal.objects.update(bewijsstuk=bestand)
    Taakbeurt.objects.create(taak="proef", tijdvak="2026")
    Uitnodiging.objects.create(lid=collega, sleutel="x" * 64, verloopt_op=straks, gemaakt_door=directeur)
    mandaat = Mandaat.objects.create(
        gever=wereld.leden["bestuurder"],
        nemer=wereld.leden["kwaliteitsmedewerker"],
        bestuur=wereld.besturen["siko"].plek,
        tot_bedrag=5000,
        begin=VANDAAG,
        einde=VANDAAG,
    )
    arrangement = Arrangement.objects.get(pk=objecten["bevestigd"])
    Goedkeuring.objects.create(arrangement=arrangement, akkoord=True, door=mandaat.nemer, mandaat=mandaat)


def _plannen(wereld: Wereld, objecten: dict[str, int]) -> None:
    school, directeur = wereld.scholen["avonturijn"], wereld.leden["directeur"]
    plan = Wijkplan.objects.get(pk=objecten["plan_tekenen"])
    Akkoord.objects.create(wijkplan=plan, school=school, door=directeur)
    Advies.objects.create(
        wijkplan=Wijkplan.objects.get(pk=objecten["plan_bij_pb"]), strekking="positief", door=directeur
    )
    Planversie.objects.create(wijkplan=plan, nummer=1, inhoud={}, sha256="x")
    Kenmerk.objects.create(school=school, soort="nieuwkomersschool", begin=VANDAAG)
    Actiepunt.objects.create(
        plek=school.plek, tekst="Kring lezen", wie="Directeur", voor=VANDAAG, herkomst="Gesprek", gemaakt_door=directeur
    )


def _rond_het_plan(wereld: Wereld, objecten: dict[str, int]) -> None:
    plek, lid = wereld.scholen["avonturijn"].plek, wereld.leden["directeur"]
    plan = Wijkplan.objects.get(pk=objecten["plan"])
    wijken.Sjabloondeel.objects.create(jaar=2030, volgorde=1, niveau="kind", titel="Proef")
    wijken.Jaarvraag.objects.create(jaar=2030, volgorde=1, tekst="Proef")
    doel = wijken.Wijkdoel.objects.create(wijkplan=plan, tekst="Ontbijt op elke school")
    voortgang = wijken.Voortgang.objects.get_or_create(wijkplan=plan, periode="T1")[0]
    wijken.Voortgang.objects.update(ingediend_op=timezone.now(), ingediend_door=lid)  # a check wants both
    wijken.Voortgangsregel.objects.create(voortgang=voortgang, wijkdoel=doel, stand="loopt")
    wijken.Planevaluatie.objects.create(wijkplan=plan, niveau="wijk", door=lid)
    wijken.Wijziging.objects.create(wijkplan=plan, reden="Proef", gemaakt_door=lid)
    straks = timezone.now() + datetime.timedelta(hours=1)
    overleg = wijken.Overleg.objects.create(
        plek=plek, soort="wijkoverleg", begin=timezone.now(), einde=straks, gemaakt_door=lid
    )
    wijken.Agendapunt.objects.create(plek=plek, soort="wijkoverleg", overleg=overleg, titel="Proef", gemaakt_door=lid)
    wijken.Deelname.objects.create(overleg=overleg, lid=lid, naam=lid.naam)
    wijken.Afspraak.objects.create(
        plek=plek, onderwerp="geld", titel="Proef", eigenaar="Proef", herzien_voor=VANDAAG, gemaakt_door=lid
    )


def _om_de_wijk(wereld: Wereld, objecten: dict[str, int]) -> None:
    school, wijk, lid = wereld.scholen["avonturijn"], wereld.wijken["polder"], wereld.leden["directeur"]
    plan, nu = Wijkplan.objects.get(pk=objecten["plan"]), timezone.now()
    wijken.Wijk.objects.update(contactbestuurder=lid)
    organisatie = wijken.Organisatie.objects.create(naam="Proef", soort="wijkteam", nagekeken_door=lid)
    wijken.Organisatiewijk.objects.create(organisatie=organisatie, wijk=wijk)
    wijken.Contactpersoon.objects.create(organisatie=organisatie, naam="Proef", functie="Proef", wijk=wijk, lid=lid)
    wijken.Partnerdeel.objects.create(
        wijkplan=plan, organisatie=organisatie, doet="Proef", akkoord_door=lid, akkoord_op=nu
    )
    wijken.Partnerdeel.objects.update(akkoord_door=lid, akkoord_op=nu)  # a check wants both
    wijken.Raadpleging.objects.create(wijkplan=plan, datum=VANDAAG, wie="Proef", verslag="Proef", gemaakt_door=lid)
    kaart = wijken.Dialoogkaart.objects.create(volgorde=99, titel="Proef")
    gesprek = wijken.Gesprek.objects.create(plek=school.plek, datum=VANDAAG, vorm="schriftelijk", gemaakt_door=lid)
    wijken.Gespreksonderwerp.objects.create(gesprek=gesprek, kaart=kaart, volgorde=1, titel="Proef")
    wijken.Begeleiding.objects.create(plek=school.plek, datum=VANDAAG, soort="casus", door=lid)
    afspraak = wijken.Basisafspraak.objects.create(volgorde=99, titel="Proef")
    check = wijken.Zelfcheck.objects.create(school=school, jaar=2030, klaar_op=nu, klaar_door=lid)
    wijken.Zelfcheck.objects.update(klaar_op=nu, klaar_door=lid)
    wijken.Zelfcheckregel.objects.create(zelfcheck=check, afspraak=afspraak, antwoord="ja")
    bestand = Bestand.objects.get(naam="a.pdf")
    wijken.Ondersteuningsprofiel.objects.create(school=school, vanaf=VANDAAG, bestand=bestand, gemaakt_door=lid)


def _geld(wereld: Wereld, objecten: dict[str, int]) -> None:
    verdeling, stroom = Verdeling.objects.get(pk=objecten["verdeling"]), Geldstroom.objects.get(code="basis")
    school = wereld.scholen["avonturijn"]
    Verdeelregel.objects.create(verdeling=verdeling, geldstroom=stroom, totaal=1000)
    TlvBedrag.objects.create(jaar=2026, soort="sbo", bedrag=1000, bron="proef")
    Toekenning.objects.create(
        verdeling=verdeling, geldstroom=stroom, school=school, leerlingen=233, geteld_op=VANDAAG, bedrag=1000
    )


def _doelen(wereld: Wereld, objecten: dict[str, int]) -> None:
    thema = doelen.Thema.objects.get(code="slb")
    jaardoel = doelen.Jaardoel.objects.get(pk=objecten["jaardoel"])
    school = wereld.scholen["avonturijn"]
    periode = doelen.Planperiode.objects.create(begin=2023, einde=2027)
    beleidsdoel = doelen.Beleidsdoel.objects.create(
        planperiode=periode, thema=thema, niveau="kind", tekst="Lezen", gemeente=wereld.gemeente, volgorde=1
    )
    doelen.Interventie.objects.create(beleidsdoel=beleidsdoel, tekst="Leesplan", volgorde=1)
    oud = doelen.Indicator.objects.create(thema=thema, code="lezen-toen", naam="Lezen", volgorde=1, tot_jaar=2024)
    indicator = doelen.Indicator.objects.create(
        thema=thema, code="lezen-nu", naam="Lezen", volgorde=1, vanaf_jaar=2025, vervangt=oud
    )
    geheel = doelen.Grootheid.objects.create(code="geheel", naam="Geheel", vraag="Hoeveel?", aard="stand", volgorde=1)
    deel = doelen.Grootheid.objects.create(
        code="deel", naam="Deel", vraag="Hoeveel?", aard="stand", deel_van=geheel, volgorde=2
    )
    doelen.IndicatorTerm.objects.create(indicator=indicator, grootheid=deel, kant="teller")
    doelen.LandelijkCijfer.objects.create(indicator=indicator, jaar=2025, waarde=4, bron="proef")
    streef = doelen.Streefwaarde.objects.create(
        jaardoel=jaardoel, indicator=indicator, soort="minstens", waarde=80, plek=school.plek
    )
    doelen.Toelichting.objects.create(
        indicator=indicator, plek=school.plek, jaar=2026, tekst="Meer aandacht", door=wereld.leden["directeur"]
    )
    opgave = doelen.Opgave.objects.get(pk=objecten["opgave_open"])
    doelen.Telling.objects.create(opgave=opgave, school=school, grootheid=deel, aantal=12)
    doelen.Correctie.objects.create(
        opgave=opgave, school=school, grootheid=deel, aantal=11, reden="Dubbel geteld", door=wereld.leden["directeur"]
    )
    doelen.TlvTelling.objects.create(
        opgave=opgave, school=school, soort="sbo", beweging="nieuw", waar="regio", aantal=1
    )
    doelen.Berekening.objects.create(jaar=2026, periode="T3")
    doelen.Uitkomst.objects.create(
        indicator=indicator,
        jaar=2026,
        periode="T3",
        plek=school.plek,
        teller=1,
        noemer=2,
        scholen_mee=1,
        scholen_totaal=1,
        streefwaarde=streef,
        zicht="open",
    )
    document = Document.objects.get(pk=objecten["document"])
    doelen.Rapportage.objects.create(
        jaar=2026, periode="T2", document=document, inhoud={}, gemaakt_door=wereld.leden["directeur"]
    )
    doelen.ActieDoel.objects.create(actie=Actie.objects.get(pk=objecten["actie"]), jaardoel=jaardoel)
