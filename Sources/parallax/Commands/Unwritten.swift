import ArgumentParser

struct DemoCommand: AsyncParsableCommand {}
struct AnalyzeCommand: AsyncParsableCommand {}
struct GapsCommand: AsyncParsableCommand {}
struct CompareCommand: AsyncParsableCommand {}
struct RosterCommand: AsyncParsableCommand {}
struct StatusCommand: AsyncParsableCommand {}
struct ImportCommand: AsyncParsableCommand {}
struct ServeCommand: AsyncParsableCommand {}
