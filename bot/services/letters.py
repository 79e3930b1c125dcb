"""The services of letters, made on one desk. Part of the composition root."""

from dataclasses import dataclass

from bot.letters.desk import LetterDesk
from bot.letters.duplicates.service import DuplicateService, in_register
from bot.letters.entries.importing import ImportService
from bot.letters.entries.service import EntryService
from bot.letters.life.service import LifeService
from bot.letters.register.service import RegisterService
from bot.letters.running.figures import FigureService
from bot.letters.running.limits import RuleService
from bot.letters.running.milestones import MilestoneService
from bot.letters.running.nudges import NudgeService
from bot.letters.safety.forgetting.service import Forgetting
from bot.letters.safety.retention.service import RetentionService
from bot.letters.safety.sealing import Sealer
from bot.letters.safety.service import SafetyService
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.letters.texts.service import LetterTexts
from bot.status.regions import Regions
from bot.status.service import StatusService


@dataclass(frozen=True, kw_only=True)
class LetterServices:
    """What the face may call about letters."""

    letters: LetterService
    entries: EntryService
    imports: ImportService
    duplicates: DuplicateService
    letter_texts: LetterTexts
    letter_life: LifeService
    letter_sharing: SharingService
    signing: SigningService
    signers: SignersService
    register: RegisterService
    letter_rules: RuleService
    nudges: NudgeService
    figures: FigureService
    safety: SafetyService
    retention: RetentionService
    forgetting: Forgetting


async def letter_services(desk: LetterDesk, status: StatusService, sealer: Sealer) -> LetterServices:
    """Make them; what happens by itself rides the alarm from now on."""
    letters, life, signing = LetterService(desk), LifeService(desk), SigningService(desk)
    texts, imports, duplicates = LetterTexts(desk), ImportService(desk), DuplicateService(desk, in_register)
    retention, nudges, milestones = RetentionService(desk), NudgeService(desk), MilestoneService(desk)
    for timed in (letters, life, signing, texts, imports, duplicates, retention, nudges, milestones):
        desk.deliveries.register(timed)
    register = RegisterService(desk, status.code_of)
    await register.load()
    return LetterServices(
        letters=letters,
        entries=EntryService(desk),
        imports=imports,
        duplicates=duplicates,
        letter_texts=texts,
        letter_life=life,
        letter_sharing=SharingService(desk),
        signing=signing,
        signers=SignersService(desk),
        register=register,
        letter_rules=RuleService(desk),
        nudges=nudges,
        figures=FigureService(desk, Regions(status.code_of, status.world.blocs).of),
        safety=SafetyService(desk, sealer),
        retention=retention,
        forgetting=Forgetting(desk, sealer),
    )
