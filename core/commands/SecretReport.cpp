// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/SecretReport.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/commands/Reports.h"

#include <QJsonArray>

namespace panel {

namespace {

QString sourceName(StackSecret::Source source)
{
    switch (source) {
    case StackSecret::Source::Kept: return QStringLiteral("kept");
    case StackSecret::Source::File: return QStringLiteral("file");
    case StackSecret::Source::External: return QStringLiteral("external");
    }
    return {};
}

QString stateName(StackSecret::State state)
{
    switch (state) {
    case StackSecret::State::Set: return QStringLiteral("set");
    case StackSecret::State::Missing: return QStringLiteral("missing");
    case StackSecret::State::Failed: return QStringLiteral("failed");
    case StackSecret::State::NotLooked: return QStringLiteral("unknown");
    }
    return {};
}

QString stateText(const StackSecret &secret)
{
    switch (secret.source) {
    case StackSecret::Source::File:
        return (secret.state == StackSecret::State::Missing ? Tr::tr("the file %1 is not there")
                                                            : Tr::tr("in the file %1"))
            .arg(plainLine(secret.file));
    case StackSecret::Source::External: return Tr::tr("the engine has it");
    case StackSecret::Source::Kept: break;
    }
    switch (secret.state) {
    case StackSecret::State::Set: return Tr::tr("set");
    case StackSecret::State::Missing:
        return secret.isAsked ? Tr::tr("not set; bring-up waits for it")
                              : Tr::tr("not set; bring-up makes one");
    case StackSecret::State::Failed: return secret.failure ? secret.failure->message : QString();
    case StackSecret::State::NotLooked: return Tr::tr("not known");
    }
    return {};
}

} // namespace

QJsonObject secretsJson(const QList<StackSecret> &secrets, const QString &place, bool inFiles)
{
    QJsonArray list;
    for (const StackSecret &secret : secrets) {
        list.append(
            QJsonObject{{QStringLiteral("name"), secret.name},
                        {QStringLiteral("source"), sourceName(secret.source)},
                        {QStringLiteral("variable"), secret.variable},
                        {QStringLiteral("file"), secret.file},
                        {QStringLiteral("services"), QJsonArray::fromStringList(secret.services)},
                        {QStringLiteral("state"), stateName(secret.state)},
                        {QStringLiteral("error"),
                         secret.failure ? QJsonValue(toJson(*secret.failure)) : QJsonValue()}});
    }
    return {{QStringLiteral("place"), place},
            {QStringLiteral("inFiles"), inFiles},
            {QStringLiteral("secrets"), list}};
}

QString secretsText(const QList<StackSecret> &secrets, const QString &place)
{
    if (secrets.isEmpty())
        return Tr::tr("The project has no secrets.");
    QList<QStringList> rows = {{Tr::tr("SECRET"), Tr::tr("STATE"), Tr::tr("SERVICES")}};
    for (const StackSecret &secret : secrets)
        rows.append({plainLine(secret.name), stateText(secret),
                     plainLine(secret.services.join(QStringLiteral(", ")))});
    return Tr::tr("Kept in %1.").arg(plainLine(place)) + u'\n' + alignedTable(rows);
}

} // namespace panel
