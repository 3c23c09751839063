from django.db import migrations

from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [("budgetten", "0001_begin"), ("wijken", "0002_bewaking")]

    operations = [BewaakTenantTabellen(alleen_toevoegen=("Boeking", "Mutatie"))]
