// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/base/Secret.h"
#include "core/compose/ComposeProject.h"
#include "core/workflow/SecretRotation.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <variant>

namespace panel {

class ProcessLauncher;
class SecretStore;
class SecretVault;

/// One secret of the open project, without its value.
struct StackSecret
{
    enum class Source {
        Kept,    ///< by the panel, and handed to Compose in a variable
        File,    ///< a file that the compose file names
        External ///< the engine has it
    };
    enum class State { NotLooked, Set, Missing, Failed };

    QString name;
    QStringList services; ///< that get it, by name
    Source source = Source::Kept;
    QString variable;     ///< of Kept
    QString file;         ///< of File
    bool isAsked = false; ///< of Kept: no random value will do
    State state = State::NotLooked;
    std::optional<Error> failure; ///< of Failed
    bool canPutBack = false;      ///< the value before the last change is still known

    bool operator==(const StackSecret &other) const = default;
};

/// The secrets of the open project: where they are, which are set, and what can be done with them.
/// The store is asked only for what somebody asks for here, never by itself: a keychain may ask the
/// user each time. UI thread; a part of the Session.
class SecretControl : public QObject
{
    Q_OBJECT

public:
    /// The launcher lives longer.
    SecretControl(ProcessLauncher &launcher, bool useKeychain, QObject *parent);
    ~SecretControl() override;

    /// The project as it was last read without error; another file forgets what was looked at.
    void setProject(const QString &file, const std::optional<ComposeProject> &project);
    /// The store of this project, for workflows; null while no file is open.
    SecretStore *store() const;

    QList<StackSecret> secrets() const; ///< in the order of the compose file
    QString place() const;              ///< "the keychain", "/path/secrets"; empty: no file is open
    bool isInFiles() const;

    /// Looks which files are there, and asks the store which of the others are set; stops at the
    /// first answer that is true for all (locked, denied). What was remembered in memory is
    /// forgotten first.
    void look();
    bool isLooking() const { return m_lookAt >= 0; }

    // For the rest a file must be open.
    /// The value, for the moment of its use. Errors: those of SecretStore::read.
    Call *reveal(const QString &name, QObject *requester, Handler<std::shared_ptr<Secret>> done);
    /// InvalidInput for a value that is empty, or that no environment can carry (not UTF-8, NUL).
    /// The value before is kept in memory until the next workflow has succeeded.
    Call *set(const QString &name, Secret value, QObject *requester, Handler<std::monostate> done);
    /// Writes the value from before the last change.
    Call *putBack(const QString &name, QObject *requester, Handler<std::monostate> done);
    /// What another value would lead to. `withContainer`: services that have a container now.
    Call *planRotation(const QString &name, const QStringList &withContainer, QObject *requester,
                       Handler<SecretRotation> done);

    /// A workflow handed the secrets to these services (none: all), and it was good: what was
    /// before is no longer needed, and all are set.
    void onHandedOver(const QStringList &services);

Q_SIGNALS:
    void changed();
    /// See SecretVault::notice().
    void notice(const QString &text);

private:
    friend class SetCall;
    void makeVault();
    void lookAtNext();
    void note(const QString &name, const std::optional<Error> &failure);

    ProcessLauncher &m_launcher;
    const bool m_useKeychain;
    QString m_file;
    std::optional<ComposeProject> m_project;
    SecretVault *m_vault = nullptr; ///< of m_file
    /// What the store said, by name; nothing: it is set.
    QHash<QString, std::optional<Error>> m_seen;
    QHash<QString, std::shared_ptr<Secret>> m_before;
    QList<QString> m_toLook;
    int m_lookAt = -1;
    QPointer<Call> m_looking;
};

/// Why a value cannot be a secret; nothing: it can.
std::optional<Error> whyNotSecret(const QString &name, const Secret &value);

} // namespace panel
