// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>

namespace panel {

/// The folder of tests/support/vboxmanage-standin (see there), as the VBOX_USER_HOME of what this
/// process starts, for as long as it lives.
class VirtualBoxStandIn
{
public:
    VirtualBoxStandIn() { qputenv("VBOX_USER_HOME", m_folder.path().toUtf8()); }
    ~VirtualBoxStandIn() { qunsetenv("VBOX_USER_HOME"); }
    Q_DISABLE_COPY_MOVE(VirtualBoxStandIn)

    /// A VM with one NAT adapter and these rules ("web,tcp,,80,,80") in it.
    void add(const QString &name, const QString &state, const QStringList &rules = {})
    {
        QJsonArray list;
        for (const QString &rule : rules)
            list.append(QJsonArray{1, rule});
        m_vms.insert(
            name, QJsonObject{{QStringLiteral("state"), state}, {QStringLiteral("rules"), list}});
        write();
    }

    /// How calls of this kind behave: a word, or one for each call.
    void behave(const QString &what, const QJsonValue &how)
    {
        m_vms = read(QStringLiteral("vms"));
        m_behaviour.insert(what, how);
        write();
    }

    /// The arguments of every call so far.
    QList<QStringList> calls() const
    {
        QList<QStringList> all;
        QFile file(m_folder.filePath(QStringLiteral("calls")));
        if (!file.open(QIODevice::ReadOnly))
            return all;
        const QByteArrayList lines = file.readAll().trimmed().split('\n');
        for (const QByteArray &line : lines)
            all.append(QJsonDocument::fromJson(line).toVariant().toStringList());
        return all;
    }

    /// Those that change something.
    QList<QStringList> changes() const
    {
        QList<QStringList> some = calls();
        some.removeIf([](const QStringList &call) {
            return call.first() != u"modifyvm" && call.first() != u"controlvm";
        });
        return some;
    }

    /// The VM's rules as they are now.
    QStringList rules(const QString &name) const
    {
        QStringList rules;
        const QJsonArray list = read(QStringLiteral("vms"))
                                    .value(name)
                                    .toObject()
                                    .value(QStringLiteral("rules"))
                                    .toArray();
        for (const QJsonValue &rule : list)
            rules.append(rule.toArray().at(1).toString());
        return rules;
    }

    /// Finds the stand-in as VBoxManage, and nothing else.
    static Result<QString> find(const QString &name)
    {
        if (name == u"VBoxManage")
            return QStringLiteral(PANEL_SOURCE_DIR "/tests/support/vboxmanage-standin");
        return fail(Error::Kind::ProgramMissing, name);
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("vms.json")); }

    QJsonObject read(const QString &key) const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object().value(key).toObject()
                   : QJsonObject();
    }

    void write()
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(QJsonObject{{QStringLiteral("vms"), m_vms},
                                                 {QStringLiteral("behaviour"), m_behaviour}})
                           .toJson());
    }

    QTemporaryDir m_folder;
    QJsonObject m_vms;
    QJsonObject m_behaviour;
};

} // namespace panel
