"""Guards of the tenant tables, and what the application role may do with the few tables that have no tenant."""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from swv.tenancy.operations import BewaakTenantTabellen


def rechten_zetten(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The application role reads and writes rows; it changes no tables and not the list of migrations."""
    rol = settings.SWV_APPLICATIEROL
    schema_editor.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "{rol}"')
    schema_editor.execute(f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{rol}"')
    schema_editor.execute(f'REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM "{rol}"')
    for soort, rechten in (("TABLES", "SELECT, INSERT, UPDATE, DELETE"), ("SEQUENCES", "USAGE, SELECT")):
        schema_editor.execute(f'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT {rechten} ON {soort} TO "{rol}"')


class Migration(migrations.Migration):
    dependencies = [("swv", "0001_begin")]

    operations = [
        migrations.RunPython(rechten_zetten, migrations.RunPython.noop),
        BewaakTenantTabellen(),
    ]
