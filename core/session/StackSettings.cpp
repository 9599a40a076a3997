// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/StackSettings.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/Command.h"
#include "core/workflow/TakenPort.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace panel {

namespace {

const StackSetting *find(const QList<StackSetting> &settings, const QString &name)
{
    const auto found = std::find_if(settings.cbegin(), settings.cend(),
                                    [&](const StackSetting &one) { return one.name == name; });
    return found == settings.cend() ? nullptr : &*found;
}

tl::unexpected<Error> refused(const QString &message, const QString &next = {})
{
    return fail(Error::Kind::InvalidInput, message, next);
}

} // namespace

StackSettings::StackSettings(ProcessLauncher &launcher, QObject *parent)
    : QObject(parent), m_launcher(launcher)
{
}

StackSettings::~StackSettings()
{
    delete m_reading;
}

void StackSettings::setProject(const ProjectFiles &project)
{
    // The same project may have come to be read from other files.
    if (project == m_project)
        return;
    const bool isSame = project.isSameAs(m_project);
    delete m_reading;
    m_project = project;
    if (isSame)
        return;
    m_settings.reset();
    m_misspelt.clear();
    m_before.clear();
    m_now.clear();
    Q_EMIT changed();
}

QString StackSettings::envFile() const
{
    return envFileOf(m_project);
}

void StackSettings::read()
{
    if (m_project.isEmpty())
        return;
    delete m_reading;
    m_envText = projectFileContent(envFile());
    ComposeTarget target;
    target.project = m_project;
    m_reading = readComposeModel(m_launcher, target, this,
                                 [this](const Result<ComposeModel> &model) { onRead(model); });
    Q_EMIT changed();
}

void StackSettings::onRead(const Result<ComposeModel> &read)
{
    m_reading = nullptr;
    if (!read) {
        m_settings = fail(read.error());
        m_misspelt.clear();
        Q_EMIT changed();
        return;
    }
    SettingSources sources;
    sources.model = read->model;
    sources.env = EnvFile(m_envText);
    for (const QString &file : envFilesOf(m_project)) {
        if (file != envFile())
            sources.lowerEnvs.prepend(EnvFile(projectFileContent(file)));
    }
    sources.example = EnvFile(projectFileContent(envFile() + QStringLiteral(".example")));
    sources.environment = baseEnvironment();
    m_settings = stackSettings(sources);
    m_misspelt = misspeltKeys(m_project, read->model);
    m_now = read->hashes;
    if (m_before.isEmpty())
        m_before = m_now;
    Q_EMIT changed();
}

QStringList StackSettings::differing() const
{
    return changedServices(m_before, m_now);
}

void StackSettings::onHandedOver()
{
    m_before = m_now;
    Q_EMIT changed();
}

std::optional<QString> StackSettings::whyTaken(const QString &port) const
{
    // What another setting publishes now is ours, and goes when it goes.
    const bool isOurs = std::any_of(
        (*m_settings)->cbegin(), (*m_settings)->cend(),
        [&](const StackSetting &setting) { return setting.isPublished && setting.value == port; });
    const auto owner =
        std::find_if(m_listeners.cbegin(), m_listeners.cend(),
                     [&](const HostListener &listener) { return listener.port == port.toInt(); });
    if (isOurs || owner == m_listeners.cend())
        return std::nullopt;
    return takenByProgram(owner->port, {owner->program, owner->pid}).message;
}

QMap<QString, QString> StackSettings::mistakes(const Changes &changes) const
{
    QMap<QString, QString> found;
    if (!m_settings || !*m_settings)
        return found;
    QMap<QString, QString> ports; ///< the first that has it, by value
    for (const StackSetting &setting : **m_settings) {
        const bool isChanged = changes.contains(setting.name);
        const std::optional<QString> wanted = changes.value(setting.name);
        if (isChanged && wanted) {
            if (const auto mistake = whyNotValue(setting, *wanted))
                found.insert(setting.name, *mistake);
        } else if (isChanged && setting.isRequired && setting.fallback.isEmpty()) {
            found.insert(setting.name, Tr::tr("The compose file asks for a value."));
        }
        if (!setting.isPublished)
            continue;
        const QString value = !isChanged ? setting.value : wanted.value_or(setting.fallback);
        const QString other = ports.value(value);
        if (!other.isEmpty() && (isChanged || changes.contains(other)))
            found.insert(isChanged ? setting.name : other,
                         Tr::tr("%1 has this port too.").arg(isChanged ? other : setting.name));
        ports.insert(value, setting.name);
        if (const auto taken = whyTaken(value); taken && value != setting.value)
            found.insert(setting.name, *taken);
    }
    return found;
}

Result<void> StackSettings::save(const Changes &changes)
{
    if (!m_settings || !*m_settings)
        return refused(Tr::tr("The settings were not read yet."));
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const StackSetting *setting = find(**m_settings, it.key());
        const QString name = elided(plainLine(it.key()), 60);
        if (!setting)
            return refused(Tr::tr("The compose file has no variable “%1”.").arg(name));
        if (setting->isSecret && it.value())
            return refused(Tr::tr("%1 holds a secret, and is not written to .env.").arg(name),
                           Tr::tr("Set it under Secrets."));
    }
    const QMap<QString, QString> wrong = mistakes(changes);
    if (!wrong.isEmpty())
        return refused(Tr::tr("%1: %2", "variable, mistake").arg(wrong.firstKey(), wrong.first()));
    if (projectFileContent(envFile()) != m_envText) {
        read();
        return fail(Error::Kind::Conflict, Tr::tr("%1 was changed meanwhile.").arg(envFile()),
                    Tr::tr("It is read anew; look at the values, then save again."));
    }
    EnvFile env(m_envText);
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (!it.value()) {
            env.remove(it.key());
        } else if (const Result<void> set = env.set(it.key(), *it.value()); !set) {
            return set;
        }
    }
    QSaveFile file(envFile());
    const QFileDevice::Permissions before = QFile::permissions(envFile());
    const bool isWritten = file.open(QIODevice::WriteOnly)
                           && (!QFile::exists(envFile()) || file.setPermissions(before))
                           && file.write(env.text()) == env.text().size() && file.commit();
    if (!isWritten)
        return fail(Error::Kind::FileUnreadable, Tr::tr("%1 cannot be written.").arg(envFile()),
                    Tr::tr("Check who owns it, and the free space of the disk."),
                    file.errorString());
    read();
    return {};
}

} // namespace panel
