from django.db import migrations

from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [("doelen", "0001_begin"), ("arrangementen", "0002_bewaking")]

    operations = [BewaakTenantTabellen(alleen_toevoegen=("Rapportage",))]
