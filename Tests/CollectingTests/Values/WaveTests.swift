import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@Suite struct WaveTests {
  private func wave(_ progress: Wave.Progress) -> Wave {
    Wave(
      name: "spring", organisation: Harbour.organisation.id,
      surveySource: Harbour.surveySource, opens: Harbour.opens, closes: Harbour.closes,
      settings: WaveSettings(), progress: progress)
  }

  @Test(
    arguments: [
      (-1.0, Wave.State.draft), (0, .open), (999_999, .open), (1_000_000, .closed),
      (2_000_000, .closed),
    ])
  func `the state of an opened wave follows from the clock`(
    seconds: Double, state: Wave.State
  ) {
    #expect(wave(.opened).state(at: Harbour.opens.addingTimeInterval(seconds)) == state)
  }

  @Test(
    arguments: [
      (Wave.Progress.planned, Wave.State.draft), (.closing, .closed), (.emptied, .closed),
      (.sealed, .sealed),
    ])
  func `the clock neither opens a planned wave nor a stopped one`(
    progress: Wave.Progress, state: Wave.State
  ) {
    for now in [Harbour.opens.addingTimeInterval(-1), Harbour.during, Harbour.after] {
      #expect(wave(progress).state(at: now) == state)
    }
  }
}
