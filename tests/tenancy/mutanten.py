"""Every way to break the guard of a tenant table, as SQL of the owner."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from swv.tenancy.operations import BELEID
from tests.tenancy.rijen import Tabel

ROL = settings.SWV_APPLICATIEROL
STIL = {  # holes that no probe can feel today; the audit of the catalogue has to see them
    "geen force",
    "mag leeg",
    "of een schakelaar",
    "mag trigger maken",
    "kijkgat",
    "functie met macht",
    "unieke sleutel",
}
OP_ELKE_TABEL = {
    "geen beleid": "DROP POLICY tenant ON {t}",
    "uit": "ALTER TABLE {t} DISABLE ROW LEVEL SECURITY",
    "geen force": "ALTER TABLE {t} NO FORCE ROW LEVEL SECURITY",
    "alles leesbaar": "ALTER POLICY tenant ON {t} USING (true)",
    "alles schrijfbaar": "ALTER POLICY tenant ON {t} WITH CHECK (true)",
    "of een beheerder": (
        "ALTER POLICY tenant ON {t} USING ({b} OR EXISTS (SELECT FROM swv_rol WHERE code = 'directeur_bestuurder'))"
    ),
    "of een schakelaar": "ALTER POLICY tenant ON {t} USING ({b} OR current_setting('app.beheerder', true) = 'ja')",
    "tweede beleid": "CREATE POLICY extra ON {t} USING (true)",
    "leeg is niemand": (
        "ALTER POLICY tenant ON {t} USING (swv_id = nullif(current_setting('app.swv_id', true), '')::bigint)"
    ),
    "mag leeg": "ALTER TABLE {t} ALTER swv_id DROP NOT NULL",
    "mag trigger maken": "GRANT TRIGGER ON {t} TO {r}",
    "kijkgat": "CREATE VIEW kijkgat AS SELECT * FROM {t}; GRANT SELECT ON kijkgat TO {r}",
    "functie met macht": (
        "CREATE FUNCTION tel() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT count(*) FROM {t} $$"
    ),
    "unieke sleutel": "CREATE UNIQUE INDEX over_alles_heen ON {t} ({pk})",
}
OP_VASTE_TABEL = {"vast staat open": "GRANT UPDATE, DELETE ON {t} TO {r}"}
OP_VERWIJZING = {
    "kale verwijzing": (
        "ALTER TABLE {t} DROP CONSTRAINT {s}; ALTER TABLE {t} ADD CONSTRAINT kaal FOREIGN KEY ({k}) REFERENCES {n}"
    ),
    "geen verwijzing": "ALTER TABLE {t} DROP CONSTRAINT {s}",
}


@dataclass(frozen=True)
class Mutant:
    """One hole in one table."""

    tabel: Tabel
    soort: str
    sql: str
    waar: str = ""

    @property
    def naam(self) -> str:
        return " ".join(filter(None, (self.tabel.naam, self.waar, self.soort)))


def mutanten(tabel: Tabel) -> Iterator[Mutant]:
    """Everything that can be broken about one table."""
    namen = {"t": f'"{tabel.naam}"', "pk": f'"{tabel.pk}"', "r": f'"{ROL}"', "b": BELEID}
    soorten = OP_ELKE_TABEL | (OP_VASTE_TABEL if tabel.alleen_toevoegen else {})
    for soort, sql in soorten.items():
        yield Mutant(tabel, soort, sql.format(**namen))
    for verwijzing in tabel.verwijzingen:
        eigen = namen | {"k": f'"{verwijzing.kolom}"', "n": f'"{verwijzing.naar}"', "s": f'"{verwijzing.sleutel}"'}
        for soort, sql in OP_VERWIJZING.items():
            yield Mutant(tabel, soort, sql.format(**eigen), verwijzing.kolom)
