"""The wheel: what is in it, and that it works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*command, "--no-build-isolation", "-w", str(folder), str(ROOT)], check=True, capture_output=True)
    return next(folder.glob("municipal_kg-*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run_from(site: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(site), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_wheel_brings_ontology_data_assets_and_types(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "kg/_resources/ontology/municipal-partnerships.ttl" in names
    assert any(name.startswith("kg/_resources/ontology/vocabulary/") for name in names)
    assert any(name.startswith("kg/_resources/data/articles/") for name in names)
    assert {"viz/assets/page.html", "viz/assets/network.js", "kg/py.typed", "viz/py.typed"} <= set(names)


def test_wheel_installs_nothing_but_our_two_packages(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kg", "viz"}


def test_wheel_carries_its_licence_and_command(unpacked: Path) -> None:
    metadata = next(unpacked.glob("*.dist-info"))
    assert "kg = kg.cli:main" in (metadata / "entry_points.txt").read_text(encoding="utf-8")
    assert "Apache License" in (metadata / "licenses" / "LICENSE").read_text(encoding="utf-8")


def test_wheel_works_away_from_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    where = run_from(unpacked, tmp_path, "-c", "import kg; print(kg.__file__)")
    assert where.stdout.strip() == str(unpacked / "kg" / "__init__.py")
    seen = run_from(unpacked, tmp_path, "-m", "kg", "doctor")
    assert seen.returncode == 0, seen.stdout + seen.stderr
    assert str(unpacked / "kg" / "_resources") in seen.stdout


def test_code_planted_in_the_working_folder_is_not_run(tmp_path: Path) -> None:
    for name in ("click", "kg", "viz", "pyvis", "rdflib"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('planted')", encoding="utf-8")
    program = str(Path(sys.executable).with_name("kg"))
    seen = subprocess.run([program, "doctor"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert seen.returncode == 0, seen.stdout + seen.stderr
    assert "planted" not in seen.stdout + seen.stderr
