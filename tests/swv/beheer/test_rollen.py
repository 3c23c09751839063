"""Handing out roles: who may, never for yourself, never the last one, never twice at a time."""

import datetime
import threading
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from swv.models import Lid, Logregel, Plek, Rol, Uitnodiging
from swv.services import rol_beeindigen, rol_geven
from swv.tenancy.context import tenant
from tests.factories import LidFactory, RolFactory
from tests.wereld import VANDAAG, Wereld, echt, snel

DAG = datetime.timedelta(days=1)


def velden(plek: Any, code: str = "intern_begeleider", **anders: Any) -> dict[str, Any]:
    return {"code": code, "plek": plek.pk, "vakgroep": "", "begin": VANDAAG.isoformat(), "einde": "", **anders}


def rollen_van(wereld: Wereld, wie: str) -> list[tuple[str, datetime.date | None]]:
    with tenant(wereld.swv.pk):
        return list(Rol.objects.filter(lid=wereld.leden[wie]).order_by("id").values_list("code", "einde"))


@snel
@pytest.mark.parametrize("wie", ["medewerker", "directeur_bestuurder"])
def test_beheerder_geeft_een_rol_en_het_logboek_weet_het(wereld: Wereld, wie: str) -> None:
    pad = f"/odp/beheer/collega/{wereld.leden['directeur'].pk}/rol/"

    antwoord = wereld.client(wie).post(pad, velden(wereld.scholen["christal"]))

    assert antwoord.status_code == 302
    assert rollen_van(wereld, "directeur") == [("directeur", None), ("intern_begeleider", None)]
    with tenant(wereld.swv.pk):
        regel = Logregel.objects.get()
        assert (regel.soort, regel.wie, regel.over) == ("rol", wereld.leden[wie], wereld.leden["directeur"])
        assert regel.tekst == "Gekregen: Intern begeleider Christal, vanaf 22-11-2026"


@snel
@pytest.mark.parametrize("wie", ["directeur", "bestuurder", "controller", "procesbegeleider", "lezer"])
def test_ander_dan_beheerder_geeft_geen_rol(wereld: Wereld, wie: str) -> None:
    lid = wereld.leden["collega"]

    antwoord = wereld.client(wie).post(f"/odp/beheer/collega/{lid.pk}/rol/", velden(wereld.scholen["avonturijn"]))

    assert antwoord.status_code == 403
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="alleen een medewerker"):
        rol_geven(lid=lid, code="lezer", plek=wereld.plek, begin=VANDAAG, door=wereld.leden[wie])


@snel
@pytest.mark.parametrize("wie", ["medewerker", "directeur_bestuurder"])
def test_niemand_verandert_zichzelf(wereld: Wereld, wie: str) -> None:
    lid = wereld.leden[wie]
    with tenant(wereld.swv.pk):
        rol = Rol.objects.get(lid=lid)
    client = wereld.client(wie)

    posts = [
        client.post(f"/odp/beheer/collega/{lid.pk}/rol/", velden(wereld.plek, "controller")),
        client.post(f"/odp/beheer/rol/{rol.pk}/einde/", {"laatste_dag": VANDAAG.isoformat()}),
        client.post(f"/odp/beheer/collega/{lid.pk}/vertrek/"),
    ]

    assert [antwoord.status_code for antwoord in posts] == [403, 403, 403]
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="niet zelf"):
        rol_geven(lid=lid, code="controller", plek=wereld.plek, begin=VANDAAG, door=lid)
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="niet zelf"):
        rol_beeindigen(rol=rol, laatste_dag=VANDAAG, door=lid)


@snel
def test_medewerker_maakt_geen_directeur_bestuurder_en_raakt_er_geen_aan(wereld: Wereld) -> None:
    client, hoofd = wereld.client("medewerker"), wereld.leden["directeur_bestuurder"]
    with tenant(wereld.swv.pk):
        rol = Rol.objects.get(lid=hoofd)
    pad = f"/odp/beheer/collega/{wereld.leden['collega'].pk}/rol/"

    vervalst = client.post(pad, velden(wereld.plek, "directeur_bestuurder"))
    einde = client.post(f"/odp/beheer/rol/{rol.pk}/einde/", {"laatste_dag": VANDAAG.isoformat()})

    assert (vervalst.status_code, einde.status_code) == (200, 403)
    assert list(vervalst.context["form"].errors) == ["code"]
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="alleen een directeur-bestuurder"):
        rol_geven(
            lid=wereld.leden["collega"],
            code="directeur_bestuurder",
            plek=wereld.plek,
            begin=VANDAAG,
            door=wereld.leden["medewerker"],
        )


@snel
def test_directeur_bestuurder_maakt_een_opvolger(wereld: Wereld) -> None:
    pad = f"/odp/beheer/collega/{wereld.leden['collega'].pk}/rol/"

    assert (
        wereld.client("directeur_bestuurder").post(pad, velden(wereld.plek, "directeur_bestuurder")).status_code == 302
    )


@snel
@pytest.mark.parametrize(
    ("code", "plek", "vakgroep", "veld"),
    [
        ("directeur", "polder", "", "plek"),
        ("procesbegeleider", "avonturijn", "", "plek"),
        ("bestuurder", "swv", "", "plek"),
        ("medewerker", "avonturijn", "", "plek"),
        ("specialist", "swv", "", "vakgroep"),
        ("lezer", "swv", "slb", "vakgroep"),
    ],
)
def test_rol_past_bij_de_plek(wereld: Wereld, code: str, plek: str, vakgroep: str, veld: str) -> None:
    plekken: dict[str, Any] = {**wereld.wijken, **wereld.scholen, **wereld.besturen, "swv": wereld.plek}
    pad = f"/odp/beheer/collega/{wereld.leden['collega'].pk}/rol/"

    antwoord = wereld.client("medewerker").post(pad, velden(plekken[plek], code, vakgroep=vakgroep))

    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (200, [veld])


@snel
def test_plek_van_de_buren_bestaat_niet_in_het_formulier(wereld: Wereld, buren: Wereld) -> None:
    pad = f"/odp/beheer/collega/{wereld.leden['collega'].pk}/rol/"

    antwoord = wereld.client("medewerker").post(pad, velden(buren.scholen["avonturijn"]))

    assert list(antwoord.context["form"].errors) == ["plek"]
    assert "Almere" not in antwoord.content.decode()


@snel
@pytest.mark.parametrize(
    ("begin", "einde", "mag"),
    [(0, None, False), (0, 5, False), (40, None, True), (20, 40, False), (31, 40, True), (-1, 3, False)],
)
def test_dezelfde_rol_niet_twee_keer_tegelijk(wereld: Wereld, begin: int, einde: int | None, mag: bool) -> None:
    with tenant(wereld.swv.pk):
        lid = LidFactory()
        RolFactory(lid=lid, code="lezer", plek=wereld.plek, begin=VANDAAG, einde=VANDAAG + 30 * DAG)
    dagen = {"begin": VANDAAG + begin * DAG, "einde": None if einde is None else VANDAAG + einde * DAG}

    with tenant(wereld.swv.pk):
        if mag:
            assert rol_geven(lid=lid, code="lezer", plek=wereld.plek, door=wereld.leden["medewerker"], **dagen).pk
        else:
            with pytest.raises(ValidationError):
                rol_geven(lid=lid, code="lezer", plek=wereld.plek, door=wereld.leden["medewerker"], **dagen)


@snel
def test_einde_laat_de_rol_in_de_geschiedenis_staan(wereld: Wereld) -> None:
    lid = wereld.leden["directeur"]
    with tenant(wereld.swv.pk):
        rol = Rol.objects.get(lid=lid)
    client = wereld.client("medewerker")

    client.post(f"/odp/beheer/rol/{rol.pk}/einde/", {"laatste_dag": "2026-12-31"})

    assert rollen_van(wereld, "directeur") == [("directeur", datetime.date(2026, 12, 31))]
    regels = client.get(f"/odp/beheer/collega/{lid.pk}/").context["geschiedenis"]
    assert [(regel["wat"], regel["rol"], regel["tot"], regel["wie"]) for regel in regels] == [
        ("Veranderd", "Directeur Avonturijn", datetime.date(2026, 12, 31), "Medewerker odp"),
        ("Gekregen", "Directeur Avonturijn", None, ""),
    ]


@snel
@pytest.mark.parametrize("dag", [VANDAAG - 2 * DAG, VANDAAG + 90 * DAG])
def test_einde_ligt_niet_in_het_verleden_en_verlengt_niet(wereld: Wereld, dag: datetime.date) -> None:
    with tenant(wereld.swv.pk):
        rol = Rol.objects.get(lid=wereld.leden["directeur"])
        Rol.objects.filter(pk=rol.pk).update(einde=VANDAAG + 60 * DAG)

    antwoord = wereld.client("medewerker").post(f"/odp/beheer/rol/{rol.pk}/einde/", {"laatste_dag": dag.isoformat()})

    assert list(antwoord.context["form"].errors) == ["laatste_dag"]


@snel
def test_rol_die_nog_niet_begon_gaat_niet_door(wereld: Wereld) -> None:
    lid, door = wereld.leden["collega"], wereld.leden["medewerker"]
    with tenant(wereld.swv.pk):
        rol = rol_geven(lid=lid, code="lezer", plek=wereld.plek, begin=VANDAAG + 9 * DAG, door=door)
        rol_beeindigen(rol=rol, laatste_dag=VANDAAG, door=door)

        assert not Rol.objects.filter(pk=rol.pk).exists()
    regels = wereld.client("medewerker").get(f"/odp/beheer/collega/{lid.pk}/").context["geschiedenis"]
    assert [regel["wat"] for regel in regels[:2]] == ["Gaat niet door", "Gekregen"]


def _alleen_twee_beheerders(wereld: Wereld) -> tuple[Rol, Rol]:
    """The directeur-bestuurder of the world and one more, no medewerker."""
    with tenant(wereld.swv.pk):
        Rol.objects.filter(code="medewerker").delete()
        een = Rol.objects.select_related("lid").get(code="directeur_bestuurder")
        ander = RolFactory(lid=wereld.leden["medewerker"], code="directeur_bestuurder", plek=wereld.plek)
    return een, ander


@snel
@pytest.mark.parametrize("waarom", ["einddatum", "nooit binnen", "vertrokken"])
def test_laatste_beheerder_blijft(wereld: Wereld, waarom: str) -> None:
    """The one who acts holds the keys today, but not for good or never really came in."""
    een, ander = _alleen_twee_beheerders(wereld)
    with tenant(wereld.swv.pk):
        if waarom == "einddatum":
            Rol.objects.filter(pk=ander.pk).update(einde=VANDAAG + DAG)
        if waarom == "vertrokken":
            Lid.objects.filter(pk=ander.lid_id).update(vertrokken_op=VANDAAG)
        if waarom == "nooit binnen":
            Uitnodiging.objects.create(
                lid=ander.lid, sleutel="x", verloopt_op="2027-01-01T00:00Z", gemaakt_door=een.lid
            )

        with pytest.raises(ValidationError):
            rol_beeindigen(rol=een, laatste_dag=VANDAAG + 5 * DAG, door=ander.lid)

        assert Rol.objects.get(pk=een.pk).einde is None


@echt
def test_twee_beheerders_beeindigen_elkaar_tegelijk_en_er_blijft_er_een(wereld: Wereld) -> None:
    een, ander = _alleen_twee_beheerders(wereld)
    start, fouten = threading.Barrier(2), []

    def beeindig(rol: Rol, door: Lid) -> None:
        try:
            with tenant(wereld.swv.pk):
                start.wait()
                rol_beeindigen(rol=rol, laatste_dag=VANDAAG, door=door)
        except ValidationError as fout:
            fouten.append(fout.messages[0])
        finally:
            connection.close()

    draden = [
        threading.Thread(target=beeindig, args=(een, ander.lid)),
        threading.Thread(target=beeindig, args=(ander, een.lid)),
    ]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)

    assert len(fouten) == 1
    with tenant(wereld.swv.pk):
        assert Rol.objects.filter(code="directeur_bestuurder", einde=None).count() == 1


@echt
def test_twee_tabbladen_geven_dezelfde_rol_een_keer(wereld: Wereld) -> None:
    start, gelukt = threading.Barrier(2), []

    def geef(begin: datetime.date) -> None:
        try:
            with tenant(wereld.swv.pk):
                start.wait()
                gelukt.append(
                    rol_geven(
                        lid=wereld.leden["collega"],
                        code="lezer",
                        plek=Plek.objects.get(soort="swv"),
                        begin=begin,
                        door=wereld.leden["medewerker"],
                    )
                )
        except ValidationError:
            pass
        finally:
            connection.close()

    draden = [threading.Thread(target=geef, args=(VANDAAG + dag * DAG,)) for dag in (0, 1)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)

    assert len(gelukt) == 1
