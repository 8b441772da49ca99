import Analysis
import Collecting
import Exchange
import Extracts
import Foundation
import Governance
import Notifying
import Privacy
import Rendering
import SurveyModel
import Tallies

extension Failure {
  /// The words and the exit code of any error of ours; `nil` for one of the argument parser's.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let faults as SurveyFaults:
      let lines = faults.faults.map(\.description).joined(separator: "\n")
      self.init(.badInput, "the survey file has faults\n" + lines)
    case let error as StoreError: self.init(error)
    case let error as CollectingError: self.init(error)
    case let error as AnalysisError: self.init(error)
    case let error as RenderingError: self.init(error)
    case let error as ExtractError: self.init(error)
    case let error as AnswersError: self.init(error, file: "answers")
    case let faults as RosterFaults: self.init(faults)
    case let faults as OutcomeFaults: self.init(faults, file: "figures")
    case let faults as ExchangeFaults: self.init(faults)
    case let fault as RetentionFault: self.init(fault)
    case let fault as MailFault: self.init(fault)
    case let error as AccountError: self.init(error)
    case let error as WebhookError: self.init(error)
    case let fault as SealFault: self.init(fault)
    case let fault as DepartmentTreeFault: self.init(.badInput, fault.words)
    case let fault as TallyLayoutFault: self.init(fault)
    default: return nil
    }
  }

  private init(_ error: AnalysisError) {
    switch error {
    case .unknownDepartments(let ids):
      self.init(
        .badInput,
        "people answered in departments that the roster does not have: "
          + ids.prefix(10).map(\.rawValue).joined(separator: ", ")
          + (ids.count > 10 ? " and \(ids.count - 10) more" : ""),
        hint: "Departments go by the same code in both files.")
    case .moreAnswersThanPeople(let department, let role):
      self.init(
        .badInput,
        "more \(role == .leader ? "leaders" : "frontline") answered in \(department) than the "
          + "roster has")
    case .badBound: self.init(.usage, "the bound is a number above 0")
    }
  }

  private init(_ error: RenderingError) {
    switch error {
    case .unavailable(let format):
      self.init(.usage, "this report does not exist as \(format.rawValue)")
    case .template: self.init(.inside, "a page inside the program is damaged (\(error.code))")
    case .library(let name):
      self.init(
        .unavailable, "the file could not be written by the library \(name) (\(error.code))",
        hint: "Is the disk full?")
    }
  }

  private init(_ fault: TallyLayoutFault) {
    switch fault {
    case .mixedScales(let place):
      self.init(
        .badInput, "the items of \(place.block) (\(place.facet.rawValue)) stand on several scales",
        hint: "A block's score needs one scale for all of its items.")
    case .noScale(let place):
      self.init(
        .badInput, "the scale of \(place.block) (\(place.facet.rawValue)) cannot be counted")
    }
  }

  private init(_ error: StoreError) {
    switch error {
    case .notFound(let what): self.init(.notFound, "there is no \(what)")
    case .nameTaken(let name):
      self.init(.conflict, "the name “\(name)” is taken", hint: "Choose another name.")
    case .wrongState(let state):
      self.init(
        .unavailable, "this cannot be done: \(state)",
        hint: "See where it stands: parallax wave list")
    case .loosened(let parts): self.init(loosened: parts)
    case .revoked: self.init(.conflict, "this link was taken back")
    case .notOpen: self.init(.unavailable, "the wave takes no answers now")
    case .newerDatabase(let found, let known):
      self.init(
        .unavailable,
        "the database was made by a newer Parallax (step \(found); this one knows \(known))",
        hint: "Install the newer version.")
    case .unavailable(let reason):
      self.init(.unavailable, "the database cannot be used: \(reason)")
    }
  }

  private init(_ error: CollectingError) {
    switch error {
    case .store(let error): self.init(error)
    case .packet(let fault): self.init(fault)
    case .waveFaults(let faults):
      let lines = faults.map { "  \($0.code): \($0.words)" }.joined(separator: "\n")
      self.init(.badInput, "the wave cannot be opened as it is\n" + lines)
    case .stillOpen(_, let until):
      self.init(
        .unavailable, "the wave takes answers until \(until.forPeople)",
        hint: "To end it now, add --early.")
    case .notOpen: self.init(.unavailable, "the wave takes no answers now")
    case .linkRevoked: self.init(.conflict, "this link was taken back")
    case .sheetDoesNotFit:
      self.init(.badInput, "the answers do not fit into a ballot; shorten the comments")
    case .notInvited:
      self.init(.notFound, "this person has no invitation to the wave that could be used")
    case .surveyUnreadable: self.init(.inside, "the wave's survey cannot be read any more")
    case .ballotsUnreadable(let count, let total):
      self.init(
        .unavailable,
        "\(count) of \(total) ballots cannot be opened, or say that they are of a place where fewer "
          + "have answered; nothing was taken out",
        hint: "Restore the key of this wave, or the database, from a backup and close again. If a "
          + "site sent what nobody can open, leave it out: wave close --accept-difference")
    case .ballotsDiffer(let ballots, let answered):
      self.init(
        .unavailable,
        "the box holds \(ballots) ballots, but \(answered) people are marked as having answered; "
          + "nothing was taken out",
        hint: "Somebody has changed the database past the program, or a backup was restored in "
          + "part. Compare with a backup, or take what is there: wave close --accept-difference")
    default: self.init(keys: error)
    }
  }

  private init(keys error: CollectingError) {
    let restore = "Restore the folder from a backup, or point PARALLAX_KEYS to it."
    switch error {
    case .keyFolderMissing(let path):
      self.init(.notFound, "there is no folder of keys at \(path)", hint: restore)
    case .keyFolderExposed(let path, _):
      self.init(
        .notAllowed, "others may enter the folder of keys", hint: "Mend it: chmod 700 \(path)")
    case .keyExposed(let path, _):
      self.init(.notAllowed, "others may read a key", hint: "Mend it: chmod 600 \(path)")
    case .keyFolderForeign(let path):
      self.init(
        .notAllowed, "the folder of keys belongs to another user",
        hint: "Run Parallax as its owner, or mend it: chown -R $USER \(path)")
    case .keyForeign(let path):
      self.init(
        .notAllowed, "a key belongs to another user",
        hint: "Run Parallax as its owner, or mend it: chown $USER \(path)")
    case .linkKeyMissing(let path):
      self.init(.notFound, "the key of the links is not at \(path)", hint: restore)
    case .boxKeyMissing(_, let path):
      self.init(
        .notFound, "the key that opens this wave's box is not at \(path)", hint: restore)
    case .packetKeyMissing(let path):
      self.init(.notFound, "the key of the packets is not at \(path)", hint: restore)
    case .keyDamaged(let path):
      self.init(.badInput, "\(path) does not hold a key", hint: restore)
    case .keyFile(let path, let reason):
      self.init(.unavailable, "\(path) cannot be used: \(reason)")
    case .boxKeyDoesNotFit:
      self.init(.badInput, "the key in the folder is not the one of this wave's box", hint: restore)
    default: self.init(.inside, "something went wrong inside (\(error.code))")
    }
  }
}

extension WaveFault {
  /// What is wrong, and what would be right.
  fileprivate var words: String {
    switch self {
    case .surveyUnreadable: "the survey cannot be read"
    case .closesBeforeOpening(let opens, let closes):
      "it would end (\(closes.forPeople)) before it begins (\(opens.forPeople))"
    case .over(let closes): "its end (\(closes.forPeople)) has passed; choose a later one"
    case .minimumGroup(let found, let allowed):
      "the minimum group is \(found); it may be \(allowed.lowerBound) to \(allowed.upperBound)"
    case .minimumComments(let found, let least):
      "comments from groups of \(found); they need at least \(least)"
    case .tooManyBreakdowns(let found, let most): "\(found) breakdowns; at most \(most) are allowed"
    case .unknownBreakdown(let id, let known):
      "the survey has no profile question \(id)"
        + (known.isEmpty ? "" : "; it has " + known.map(\.rawValue).joined(separator: ", "))
    case .doubleBreakdown(let id): "the breakdown \(id) is named twice"
    case .noShortForm: "the survey has no short form"
    case .noiseBeside(let conflict):
      "published with noise, it cannot have " + conflict.words
        + "; choose noise or that (wave show NAME tells how it is set)"
    case .rowsBeside(let conflict):
      "rows of answer sheets may leave, and with \(conflict.words) they could be sorted by smaller "
        + "groups; choose one of the two (wave show NAME tells how it is set)"
    case .emptyRoster: "nobody is on the roster; import one first"
    case .nobody(let role):
      role == .leader
        ? "no leader is on the roster, so there is no gap to measure"
        : "no frontline staff are on the roster, so there is no gap to measure"
    case .unknownLanguage(let language, let people, let known):
      "\(people) people are to be asked in \(language.rawValue); the survey has "
        + known.map(\.rawValue).joined(separator: ", ")
    case .noInterface(let language, let known):
      "the pages have no words in \(language.rawValue), which the survey lists in `languages`; "
        + "take it out, or choose among " + known.map(\.rawValue).joined(separator: ", ")
    case .missingText(let kind, let language):
      "the wave’s text “\(kind.rawValue)” is missing in \(language.rawValue), in which people are asked"
    case .strangeText(let kind, let language, let known):
      "the wave’s text “\(kind.rawValue)” is also in \(language.rawValue); the survey has "
        + known.map(\.rawValue).joined(separator: ", ")
    case .departmentCodeTooLong(let id, let most):
      "the department code \(id) is too long; it may have \(most) bytes"
    }
  }
}
