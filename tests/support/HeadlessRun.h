// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

// The program without its window, as somebody types it who has no keychain.

namespace panel::test {

struct HeadlessEnd
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    QByteArray all() const { return output + errors; }
};

/// Waits for it. Secrets go into files.
inline HeadlessEnd runWithoutKeychain(const QString &program, const QStringList &words,
                                      const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    process.setProcessEnvironment(environment);
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QString headlessProgram()
{
    return QStringLiteral(PANEL_BINARY_DIR "/bin/inception-panel");
}

/// What is typed after the program for this project on the machine `default`.
inline QStringList onProject(const QString &file, const QStringList &words)
{
    return QStringList{QStringLiteral("--machine"), QStringLiteral("default"),
                       QStringLiteral("--project"), file}
           + words;
}

} // namespace panel::test
