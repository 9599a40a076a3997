// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/ShellText.h"

#include "core/base/PlainText.h"
#include "core/base/ShellWord.h"
#include "core/base/Tr.h"

#include <QFileInfo>

namespace panel {

namespace {

/// They say which engine and which store is meant, and hold no secret. By their whole names: the
/// secrets of a project may have any.
bool isShown(const QString &name)
{
    static const QStringList shown = {
        QStringLiteral("DOCKER_HOST"), QStringLiteral("DOCKER_TLS_VERIFY"),
        QStringLiteral("DOCKER_CERT_PATH"), QStringLiteral("MACHINE_STORAGE_PATH")};
    return shown.contains(name);
}

} // namespace

QString shellText(const Command &command)
{
    const QHash<QString, QString> usual = baseEnvironment();
    QStringList shown;
    QStringList hidden;
    for (auto it = command.environment.cbegin(); it != command.environment.cend(); ++it) {
        if (isShown(it.key()))
            shown.append(it.key() + u'=' + shellQuoted(it.value()));
        else if (!usual.contains(it.key()))
            hidden.append(it.key());
    }
    shown.sort();
    hidden.sort();
    // In people's shells the programs are found by their names.
    Command typed = command;
    typed.program = QFileInfo(command.program).fileName();
    QStringList words = shown;
    words.append(displayText(typed));
    if (!hidden.isEmpty())
        words.append(Tr::tr("# and in the environment, not shown: %1")
                         .arg(hidden.join(QStringLiteral(", "))));
    return plainText(words.join(u' '));
}

} // namespace panel
