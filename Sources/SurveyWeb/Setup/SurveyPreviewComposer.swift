import Collecting
import SurveyModel

/// Composes all questions of a survey as both roles read them, in every language.
struct SurveyPreviewComposer: Sendable {
  let survey: Survey
  let texts: WaveFormTexts

  /// The section of the questions; the first language is open.
  var section: DeskSection {
    var section = DeskSection("questions", texts.questionsHeading)
    if !survey.unreviewed.isEmpty {
      section.lines = [
        texts.unreviewed
          + survey.unreviewed.map(WaveFormTexts.name(of:)).joined(separator: ", ") + "."
      ]
    }
    section.listings = listings
    return section
  }

  private var listings: [DeskListing] {
    survey.languages.map { language in
      DeskListing(
        listingLabel: WaveFormTexts.name(of: language), listingLanguage: language.rawValue,
        direction: InterfaceLanguage(serving: language).direction, leaderHead: texts.leaderHead,
        frontlineHead: texts.frontlineHead, answersHead: texts.answersHead,
        parts: parts(in: language), isShown: language == survey.languages.first)
    }
  }

  private func parts(in language: Language) -> [DeskListing.Part] {
    let blocks = survey.blocks.map { block in
      DeskListing.Part(
        partTitle: block.label[language],
        questions: block.items.map { item in
          DeskListing.Row(
            leaderWords: item.wording[.leader][language],
            frontlineWords: item.wording[.frontline][language],
            answers: answers(item.scale, language))
        })
    }
    let open = survey.openQuestions.map { question in
      DeskListing.Row(
        leaderWords: question.wording[.leader][language],
        frontlineWords: question.wording[.frontline][language], answers: texts.openAnswer)
    }
    let profile = survey.profile.map { question in
      DeskListing.Row(
        leaderWords: question.text[language], frontlineWords: question.text[language],
        answers: question.options.map { $0.label[language] }.joined(separator: " · "))
    }
    return blocks
      + (open.isEmpty ? [] : [DeskListing.Part(partTitle: texts.openTitle, questions: open)])
      + (profile.isEmpty
        ? [] : [DeskListing.Part(partTitle: texts.profileTitle, questions: profile)])
  }

  private func answers(_ id: Identifier<Scale>, _ language: Language) -> String {
    (survey.scale(id)?.points ?? []).map { $0.label[language] }.joined(separator: " · ")
  }
}
