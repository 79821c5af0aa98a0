/// What a program of the command line does, by its name.
enum Program: Sendable {
  /// Runs the command behind its own options, or is a word of the shell before one: `sudo`, `then`.
  case wrapper
  case shell
  case interpreter
  /// Runs its words, or what it reads, in the same shell.
  case evaluator
  case downloader
  case decoder
  /// Destroys whatever it is told.
  case eraser
  case remover
  case diskCopier
  case finder
  case git
  case containers
  case cluster
  case cloud
  case infrastructure
  case database
  case permissions
  case scheduler
  case firewall
  case truncater
  case mover
  case killer
  case formatter
  case publisher
  /// Controls services, disks or the registry by a word that follows.
  case manager
  /// Runs a package under its name or address.
  case runner
  /// Runs a command elsewhere or as somebody else.
  case remote

  static let lexicon = WordTable<Program>([
    (
      .wrapper,
      """
      sudo doas env nohup time nice ionice exec command builtin xargs timeout stdbuf setsid watch busybox then do
      else if while until ! parallel
      """
    ),
    (.shell, "sh bash zsh dash ksh fish ash csh tcsh pwsh powershell cmd"),
    (.interpreter, "python python2 python3 perl ruby node nodejs php deno bun lua osascript"),
    (.evaluator, "eval source . iex invoke-expression trap alias"),
    (
      .downloader,
      """
      curl wget fetch aria2c iwr irm invoke-webrequest invoke-restmethod httpie lwp-request certutil bitsadmin
      """
    ),
    (.decoder, "base64 base32 xxd openssl uudecode"),
    (
      .eraser,
      """
      mkfs mke2fs mkswap wipefs shred srm dropdb shutdown reboot halt poweroff userdel groupdel deluser diskpart
      fdisk sgdisk sfdisk nwipe parted blkdiscard lvremove vgremove pvremove dropuser rimraf clear-disk
      format-volume stop-computer
      """
    ),
    (.remover, "rm rmdir del erase rd remove-item ri unlink"),
    (.diskCopier, "dd"), (.finder, "find"), (.git, "git"), (.containers, "docker podman nerdctl docker-compose"),
    (
      .cluster,
      """
      kubectl oc helm eksctl minikube k3d hcloud cdk serverless sls virsh lxc multipass pm2
      """
    ),
    (
      .cloud,
      "aws gcloud az doctl gsutil s3cmd gh heroku fly flyctl rclone rsync restic borg etcdctl consul vault rabbitmqadmin kafka-topics"
    ),
    (.infrastructure, "terraform tofu pulumi terragrunt vagrant"),
    (.database, "psql mysql mariadb sqlite3 sqlcmd redis-cli mongosh mongo cqlsh clickhouse bq duckdb"),
    (.permissions, "chmod chown chgrp"), (.scheduler, "crontab"), (.firewall, "iptables ip6tables nft ufw"),
    (.truncater, "truncate"), (.mover, "mv cp"), (.killer, "kill pkill killall taskkill"), (.formatter, "format"),
    (.publisher, "npm yarn pnpm cargo gem"),
    (
      .manager,
      """
      systemctl service diskutil reg sc init telinit zpool zfs history setenforce cryptsetup nvme mdadm vssadmin
      wmic schtasks net wevtutil
      """
    ),
    (
      .runner,
      """
      npx uvx bunx pipx pip pip3 rpm yum dnf brew snap mshta regsvr32 msiexec
      """
    ), (.remote, "ssh su runuser wsl chroot adb"),
  ])
}
