import Crypto
import Foundation
import Testing

@testable import SurveyWeb

/// Pictures for cameras, square by square as python-qrcode 8.2 makes them (level M, bytes, the same mask).
@Suite struct QRCodeTests {
  private static let address =
    "otpauth://totp/Parallax:ada%40harbour%2Eexample"
    + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Parallax"

  @Test func `a word is drawn as the reference draws it`() throws {
    let code = try #require(QRCode("Parallax", mask: 2))
    let expected = [
      "#######..####.#######",
      "#.....#..#..#.#.....#",
      "#.###.#.#.##..#.###.#",
      "#.###.#.####..#.###.#",
      "#.###.#.#..##.#.###.#",
      "#.....#.#...#.#.....#",
      "#######.#.#.#.#######",
      "........##.##........",
      "#.#####..##.#.#####..",
      "#...#..#....#.#.#.#.#",
      "#.##..######.....###.",
      "###.....#........##..",
      ".#....#..###...#.#...",
      "........#..######.##.",
      "#######..#..#.#....#.",
      "#.....#.#..#####.##..",
      "#.###.#.###.#...#...#",
      "#.###.#.#...#..##.#..",
      "#.###.#.#..#.#...##..",
      "#.....#..#.....#.##..",
      "#######.#.##.#..#..#.",
    ]
    #expect(Self.rows(of: code) == expected)
  }

  /// The text, the mask, and the start of the SHA-256 of the reference's rows.
  @Test(arguments: [
    (address, 0, "9a84013fba7f179a"),
    (address, 1, "225d4019a4dd90ac"),
    (address, 2, "ae6074a7ed0ad90f"),
    (address, 3, "37e2121859920254"),
    (address, 4, "9776f750d5ff73cd"),
    (address, 5, "1a8310c9a1503f8b"),
    (address, 6, "6e86264fb2d1762f"),
    (address, 7, "c6b719b00d8319bc"),
    (String(repeating: "x", count: 400), 0, "3ab07ec2273737c5"),
    (String(repeating: "x", count: 400), 7, "cb875e3716d192b7"),
    (String(repeating: "x", count: 666), 4, "9104718b708d1b02"),
  ])
  func `every mask and large pictures are as the reference makes them`(
    _ text: String, _ mask: Int, _ hash: String
  ) throws {
    let code = try #require(QRCode(text, mask: mask))
    let rows = Data(Self.rows(of: code).joined(separator: "\n").utf8)
    #expect(Hexadecimal.text(SHA256.hash(data: rows).prefix(8)) == hash)
  }

  @Test func `without a mask one of the eight is taken`() throws {
    let free = try #require(QRCode(Self.address))
    #expect((0..<8).contains { QRCode(Self.address, mask: $0) == free })
  }

  @Test func `a text that is too long has no picture`() {
    #expect(QRCode(String(repeating: "x", count: QRCode.longest)) != nil)
    #expect(QRCode(String(repeating: "x", count: QRCode.longest + 1)) == nil)
  }

  @Test func `the outline covers the dark squares and nothing else`() throws {
    let code = try #require(QRCode("Parallax", mask: 2))
    let runs = code.path.matches(of: /M(\d+),(\d+)h(\d+)v1h-(\d+)z/)
    var dark = [Bool](repeating: false, count: code.squares.count)
    for run in runs {
      let (x, y) = (try #require(Int(run.1)) - 4, try #require(Int(run.2)) - 4)
      let length = try #require(Int(run.3))
      for step in 0..<length { dark[y * code.size + x + step] = true }
    }
    #expect(dark == code.squares)
  }

  private static func rows(of code: QRCode) -> [String] {
    (0..<code.size).map { row in
      String((0..<code.size).map { code.squares[row * code.size + $0] ? "#" : "." })
    }
  }
}
