import ArgumentParser

struct DemoCommand: AsyncParsableCommand {}
struct AnalyzeCommand: AsyncParsableCommand {}
struct GapsCommand: AsyncParsableCommand {}
struct CompareCommand: AsyncParsableCommand {}
struct StatusCommand: AsyncParsableCommand {}
