import pytest

from rls_coach.resources import AssetNotFoundError, asset


def test_a_bundled_sound_is_found() -> None:
    assert asset("sounds", "hold.wav").read_bytes().startswith(b"RIFF")


def test_a_missing_sound_is_named() -> None:
    with pytest.raises(AssetNotFoundError, match=r"no asset sounds/drum\.wav"):
        asset("sounds", "drum.wav")


def test_a_folder_is_no_asset() -> None:
    with pytest.raises(AssetNotFoundError):
        asset("sounds", "")


def test_a_missing_asset_can_be_caught_as_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        asset("nowhere", "hold.wav")
