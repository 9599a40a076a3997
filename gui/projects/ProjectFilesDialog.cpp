// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/projects/ProjectFilesDialog.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/PlainLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

namespace {

constexpr int pathRole = Qt::UserRole;

QListWidgetItem *fileItem(const QString &path)
{
    auto *item = new QListWidgetItem(plainLine(path));
    item->setData(pathRole, path);
    item->setToolTip(plainLine(path).toHtmlEscaped());
    if (!QFileInfo(path).isFile())
        item->setText(ProjectFilesDialog::tr("%1 (missing)").arg(plainLine(path)));
    return item;
}

QStringList pathsOf(const QListWidget *list)
{
    QStringList paths;
    for (int row = 0; row < list->count(); ++row)
        paths.append(list->item(row)->data(pathRole).toString());
    return paths;
}

} // namespace

ProjectFilesDialog::ProjectFilesDialog(const ProjectFiles &project, const QStringList &profiles,
                                       QWidget *parent)
    : QDialog(parent)
    , m_before(project)
    , m_files(new QListWidget(this))
    , m_envFiles(new QListWidget(this))
    , m_profiles(new QListWidget(this))
    , m_command(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_confirm(new QPushButton(tr("Apply"), this))
{
    setObjectName(QStringLiteral("projectFilesDialog"));
    setWindowTitle(tr("Files and profiles"));
    setModal(true);
    setMinimumWidth(560);
    for (const QString &file : project.files)
        m_files->addItem(fileItem(file));
    for (const QString &file : project.envFiles)
        m_envFiles->addItem(fileItem(file));
    m_command->setObjectName(QStringLiteral("projectCommand"));
    m_command->setFont(fonts::mono());
    m_command->setTone(Tone::Muted);
    m_confirm->setObjectName(QStringLiteral("projectFilesApply"));
    m_confirm->setProperty("look", QStringLiteral("primary"));
    m_confirm->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    layout->addWidget(makeFileList(m_files, tr("Compose files, each over the ones above it"),
                                   QStringLiteral("projectFileList"),
                                   tr("Compose files (*.yml *.yaml)")));
    layout->addWidget(makeFileList(m_envFiles, tr("Env files; without any, .env beside the file"),
                                   QStringLiteral("projectEnvList"), tr("All files (*)")));
    layout->addWidget(makeProfiles(profiles));
    layout->addWidget(m_command);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed(chosen());
    });
    connect(m_profiles, &QListWidget::itemChanged, this, &ProjectFilesDialog::update);
    update();
}

QWidget *ProjectFilesDialog::makeFileList(QListWidget *list, const QString &title,
                                          const QString &name, const QString &filter)
{
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setFont(fonts::mono());
    list->setFixedHeight(3 * QFontMetrics(fonts::mono()).height() + 24);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *box = new QWidget(this);
    auto *caption = new PlainLabel(PlainLabel::Fit::Elide, box);
    caption->setFont(fonts::smallStrong());
    caption->setText(title);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](const QString &text, const QString &suffix, bool needsRow,
                            const std::function<void()> &act) {
        auto *made = new QPushButton(text, box);
        made->setObjectName(name + suffix);
        made->setAutoDefault(false);
        made->setEnabled(!needsRow);
        connect(made, &QPushButton::clicked, this, act);
        if (needsRow)
            connect(list, &QListWidget::currentRowChanged, made,
                    [made](int row) { made->setEnabled(row >= 0); });
        buttons->addWidget(made);
    };
    button(tr("Add…"), QStringLiteral("Add"), false, [=, this] { addFile(list, filter); });
    button(tr("Remove"), QStringLiteral("Remove"), true, [=, this] {
        delete list->takeItem(list->currentRow());
        update();
    });
    button(tr("Up"), QStringLiteral("Up"), true, [=, this] { move(list, -1); });
    button(tr("Down"), QStringLiteral("Down"), true, [=, this] { move(list, 1); });
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(caption);
    layout->addWidget(list);
    layout->addLayout(buttons);
    return box;
}

QWidget *ProjectFilesDialog::makeProfiles(const QStringList &profiles)
{
    auto *box = new QWidget(this);
    auto *caption = new PlainLabel(PlainLabel::Fit::Elide, box);
    caption->setFont(fonts::smallStrong());
    QStringList all = profiles;
    const QStringList active = activeProfiles(m_before);
    for (const QString &chosen : active) {
        if (!all.contains(chosen))
            all.append(chosen);
    }
    caption->setText(all.isEmpty() ? tr("The project has no profiles") : tr("Profiles"));
    m_profiles->setObjectName(QStringLiteral("projectProfileList"));
    m_profiles->setAccessibleName(tr("Profiles"));
    m_profiles->setVisible(!all.isEmpty());
    m_profiles->setFixedHeight(
        std::clamp(int(all.size()), 1, 4) * (QFontMetrics(m_profiles->font()).height() + 8) + 10);
    for (const QString &profile : std::as_const(all)) {
        auto *item = new QListWidgetItem(plainLine(profile), m_profiles);
        item->setData(pathRole, profile);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(active.contains(profile) ? Qt::Checked : Qt::Unchecked);
    }
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(caption);
    layout->addWidget(m_profiles);
    return box;
}

void ProjectFilesDialog::addFile(QListWidget *list, const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Add a file"));
    dialog->setObjectName(QStringLiteral("addProjectFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({filter, tr("All files (*)")});
    dialog->setFilter(dialog->filter() | QDir::Hidden); // .env
    dialog->setDirectory(m_before.folder());
    connect(dialog, &QFileDialog::filesSelected, this, [this, list](const QStringList &files) {
        for (const QString &file : files) {
            if (!pathsOf(list).contains(file))
                list->addItem(fileItem(file));
        }
        update();
    });
    dialog->open();
}

void ProjectFilesDialog::move(QListWidget *list, int by)
{
    const int from = list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= list->count())
        return;
    list->insertItem(to, list->takeItem(from));
    list->setCurrentRow(to);
    update();
}

ProjectFiles ProjectFilesDialog::chosen() const
{
    ProjectFiles project = m_before;
    project.files = pathsOf(m_files);
    project.envFiles = pathsOf(m_envFiles);
    project.profiles.clear();
    for (int row = 0; row < m_profiles->count(); ++row) {
        const QListWidgetItem *item = m_profiles->item(row);
        if (item->checkState() == Qt::Checked)
            project.profiles.append(item->data(pathRole).toString());
    }
    // What COMPOSE_PROFILES says already need not be said again.
    QStringList active = activeProfiles(m_before);
    QStringList wanted = project.profiles;
    active.sort();
    wanted.sort();
    if (m_before.profiles.isEmpty() && wanted == active)
        project.profiles.clear();
    // Whoever chose the files means exactly these.
    if (project.files != m_before.files) {
        project.isFixed = true;
        project.home.clear();
    }
    return project;
}

void ProjectFilesDialog::update()
{
    const ProjectFiles project = chosen();
    QString command = QStringLiteral("docker compose");
    for (const QString &file : project.files)
        command += QStringLiteral(" -f ") + QFileInfo(file).fileName();
    for (const QString &file : project.envFiles)
        command += QStringLiteral(" --env-file ") + QFileInfo(file).fileName();
    for (const QString &profile : project.profiles)
        command += QStringLiteral(" --profile ") + profile;
    m_command->setText(command);
    m_confirm->setEnabled(!project.isEmpty() && project != m_before);
}

} // namespace panel
